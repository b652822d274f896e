import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { OpenInvitation } from '@/shared/contracts/staff.views'
import { entryCode } from '@/shared/domain/stores/entry-code'
import type { MerchantText } from '@/shared/kernel/words'
import { TapButton } from '@/ui/button'
import { dayAndTime } from '@/ui/day-and-time'
import { useSay } from '@/ui/language'
import { qrPicture } from '@/ui/qr-picture'
import { unheard } from '@/ui/role'
import { Sheet } from '@/ui/sheet'
import type { useShareCard } from '@/wechat/share'
import { ActButton } from '../act-button'
import { invitationAddress } from '../addresses'
import { invitationText } from '../invitation/invitation.text'
import { roleWords } from '../staff.text'
import { peopleText } from './people.text'
import { type AtPeople, useShowPeople } from './use-people'

/** The card an invitation is sent as. */
export function invitationCard(
  { code, role }: OpenInvitation,
  storeName: MerchantText,
  say: (words: MerchantText) => string,
) {
  const title = say(invitationText.card(say(storeName), say(roleWords[role])))
  return { title, path: invitationAddress(code) }
}

interface Props {
  readonly at: AtPeople
  readonly invitation: OpenInvitation
  /** What a tap on "send" does. */
  readonly send: ReturnType<typeof useShareCard>
  readonly onClose: () => void
}

/** One invitation to be scanned, sent as a card, or taken back. */
export function InvitationSheet({ at, invitation, send, onClose }: Props) {
  const say = useSay()
  const show = useShowPeople(at.storeId)
  const { code, role, expiresAt, usesLeft } = invitation
  const scene = entryCode({ kind: 'invitation', code })
  const picture = useMemo(() => qrPicture(scene), [scene])
  const until = say(dayAndTime(expiresAt, at.people.utcOffsetMinutes))
  const words = [say(invitationText.until(until)), say(peopleText.usesLeft(usesLeft))]
  return (
    <Sheet
      id="invitation-sheet"
      title={say(peopleText.inviteAs(say(roleWords[role])))}
      onClose={onClose}
    >
      <View className="muted figures">{words.join(' · ')}</View>
      <Image className="staff-code" src={picture} mode="scaleToFill" {...unheard} />
      <View id="invitation-text" className="small staff-code-text">
        {scene}
      </View>
      <View className="muted">{say(peopleText.codeHint)}</View>
      <View className="staff-acts">
        <TapButton id="send-invitation" label={say(peopleText.send)} {...send} />
        <ActButton
          id="revoke-invitation"
          action="staff/revoke-invitation"
          input={{ storeId: at.storeId, code }}
          words={peopleText.revoke}
          look="plain"
          onDone={(people) => {
            onClose()
            show(people)
          }}
        />
      </View>
    </Sheet>
  )
}
