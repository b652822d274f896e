import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { refusalWords } from '@/cloud/refusal.text'
import { Answered } from '@/features/answers/answered'
import { usePageTitle } from '@/features/page-title/use-page-title'
import { peopleAddress, trailAddress } from '@/features/staff/addresses'
import { DevicesCard } from '@/features/staff/people/devices-card'
import { InvitationSheet, invitationCard } from '@/features/staff/people/invitation-sheet'
import { Invitations } from '@/features/staff/people/invitations'
import { peopleText } from '@/features/staff/people/people.text'
import { PeopleList } from '@/features/staff/people/people-list'
import { type AtPeople, useDevices, usePeople } from '@/features/staff/people/use-people'
import { HomeLink } from '@/features/stores/home-link'
import type { InvitationCode } from '@/shared/domain/staff/invitation'
import { isId, type StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { openPage } from '@/wechat/navigation'
import { useShareCard } from '@/wechat/share'

function Devices({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={useDevices(storeId)} wayOut={null}>
      {(view) => <DevicesCard storeId={storeId} view={view} />}
    </Answered>
  )
}

function People({ at }: { readonly at: AtPeople }) {
  const say = useSay()
  const [shown, show] = useState<InvitationCode | null>(null)
  const { people, storeId } = at
  const invitation = people.invitations.find(({ code }) => code === shown)
  const send = useShareCard(
    invitation === undefined
      ? { title: say(people.storeName), path: peopleAddress(storeId) }
      : invitationCard(invitation, people.storeName, say),
  )
  return (
    <>
      <View className="title">{say(people.storeName)}</View>
      <PeopleList at={at} />
      <Invitations at={at} onShow={show} />
      <Devices storeId={storeId} />
      <View className="foot">
        <TapButton
          id="trail"
          label={say(peopleText.trail)}
          look="second"
          onTap={() => openPage(trailAddress(storeId))}
        />
      </View>
      {invitation === undefined ? null : (
        <InvitationSheet at={at} invitation={invitation} send={send} onClose={() => show(null)} />
      )}
    </>
  )
}

function PeopleAt({ storeId }: { readonly storeId: StoreId }) {
  return (
    <Answered asked={usePeople(storeId)} wayOut={<HomeLink />}>
      {(people) => <People at={{ storeId, people }} />}
    </Answered>
  )
}

export default function PeoplePage() {
  const say = useSay()
  usePageTitle(peopleText.title)
  const { store } = useRouter().params
  return (
    <Screen>
      {isId<'store'>(store) ? (
        <PeopleAt storeId={store} />
      ) : (
        <Notice id="refused" words={say(refusalWords({ code: 'stores/unknown' }))}>
          <HomeLink />
        </Notice>
      )}
    </Screen>
  )
}
