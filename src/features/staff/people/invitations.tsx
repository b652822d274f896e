import { View } from '@tarojs/components'
import type { OpenInvitation } from '@/shared/contracts/staff.views'
import type { InvitationCode } from '@/shared/domain/staff/invitation'
import { TapButton } from '@/ui/button'
import { dayAndTime } from '@/ui/day-and-time'
import { useSay } from '@/ui/language'
import { ActButton } from '../act-button'
import { invitationText } from '../invitation/invitation.text'
import { roleWords } from '../staff.text'
import { peopleText } from './people.text'
import { type AtPeople, useShowPeople } from './use-people'
import '../staff.scss'

interface Props {
  readonly at: AtPeople
  readonly onShow: (code: InvitationCode) => void
}

function InviteButtons({ at, onShow }: Props) {
  const say = useSay()
  const show = useShowPeople(at.storeId)
  const invite = { action: 'staff/invite', onDone: showMade } as const
  function showMade(people: AtPeople['people']) {
    show(people)
    if (people.made !== undefined) onShow(people.made)
  }
  return (
    <View className="staff-acts">
      {at.people.mayInvite.map((role) => (
        <ActButton
          key={role}
          {...invite}
          id={`invite-${role}`}
          input={{ storeId: at.storeId, role, kind: 'once' }}
          words={peopleText.inviteAs(say(roleWords[role]))}
        />
      ))}
      <ActButton
        {...invite}
        id="invite-reviewer"
        input={{ storeId: at.storeId, role: 'clerk', kind: 'reviewer' }}
        words={peopleText.inviteReviewer}
        look="plain"
      />
    </View>
  )
}

function OpenRow({ at, invitation, onShow }: Props & { readonly invitation: OpenInvitation }) {
  const say = useSay()
  const { code, role, kind, expiresAt } = invitation
  const until = say(dayAndTime(expiresAt, at.people.utcOffsetMinutes))
  const name = kind === 'reviewer' ? peopleText.inviteReviewer : roleWords[role]
  return (
    <View id={`invitation-${code}`} className="staff-row">
      <View className="staff-row-words">
        <View>{say(name)}</View>
        <View className="small figures">{say(invitationText.until(until))}</View>
      </View>
      <TapButton
        id={`show-${code}`}
        label={say(peopleText.show)}
        spoken={say(peopleText.showOf(say(name)))}
        look="plain"
        onTap={() => onShow(code)}
      />
    </View>
  )
}

/** Those who could be let in, and the invitations nobody has taken up yet. */
export function Invitations(props: Props) {
  const say = useSay()
  const { invitations } = props.at.people
  return (
    <View className="card staff-card">
      <View className="title">{say(peopleText.invite)}</View>
      <InviteButtons {...props} />
      {invitations.length === 0 ? null : (
        <View className="small staff-card">{say(peopleText.open)}</View>
      )}
      {invitations.map((invitation) => (
        <OpenRow key={invitation.code} {...props} invitation={invitation} />
      ))}
    </View>
  )
}
