import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '@/cloud/use-query'
import type { InvitationView } from '@/shared/contracts/staff.views'
import type { InvitationCode } from '@/shared/domain/staff/invitation'
import { TapButton } from '@/ui/button'
import { dayAndTime } from '@/ui/day-and-time'
import { useSay } from '@/ui/language'
import { CHINA_OFFSET_MINUTES } from '@/ui/merchant-clock'
import { openPage, replacePage } from '@/wechat/navigation'
import { ActButton } from '../act-button'
import { COUNTER_ADDRESS, MINE_ADDRESS } from '../addresses'
import { NameField } from '../name-field'
import { roleWords } from '../staff.text'
import { useShowMe } from '../use-memberships'
import { invitationText } from './invitation.text'

/** Looked at once: accepting it uses it up, and the page then shows what came of it. */
export function useInvitation(code: InvitationCode) {
  return useQuery('staff/invitation', { code }, { freshMs: Number.POSITIVE_INFINITY })
}

/** What comes after accepting. */
function Accepted() {
  const say = useSay()
  return (
    <View className="card staff-card">
      <View id="accepted" className="title" aria-live="polite">
        {say(invitationText.accepted)}
      </View>
      <View className="staff-acts">
        <TapButton
          id="to-counter"
          label={say(invitationText.toCounter)}
          onTap={() => replacePage(COUNTER_ADDRESS)}
        />
        <TapButton
          id="to-pin"
          label={say(invitationText.toPin)}
          look="second"
          onTap={() => openPage(MINE_ADDRESS)}
        />
      </View>
    </View>
  )
}

interface Props {
  readonly code: InvitationCode
  readonly invitation: InvitationView
}

/** Where, as what, until when; and a name to be called by. */
export function AcceptInvitation({ code, invitation }: Props) {
  const say = useSay()
  const showMe = useShowMe()
  const [name, setName] = useState('')
  const [done, setDone] = useState(false)
  if (done) return <Accepted />
  const { storeName, role, kind, expiresAt } = invitation
  const until = say(dayAndTime(expiresAt, CHINA_OFFSET_MINUTES))
  return (
    <View className="card staff-card">
      <View id="invitation-role" className="title">
        {say(invitationText.asked(say(roleWords[role])))}
      </View>
      <View id="invitation-store">{say(storeName ?? invitationText.everyStore)}</View>
      <View className="muted figures">{say(invitationText.until(until))}</View>
      {kind === 'reviewer' ? <View className="muted">{say(invitationText.reviewing)}</View> : null}
      <NameField id="my-name" words={invitationText.yourName} value={name} onType={setName} />
      <View className="staff-acts">
        <ActButton
          id="accept"
          action="staff/accept-invitation"
          input={{ code, name }}
          words={invitationText.accept}
          look="main"
          onDone={(me) => {
            showMe(me)
            setDone(true)
          }}
        />
      </View>
    </View>
  )
}
