import { Input, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { readPhoneNumber } from '@/shared/domain/membership/phone-number'
import { TapButton } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { enterText } from './enter.text'
import type { Whom } from './whom'
import '../booking.scss'

/** The contract's limit for a guest's name. */
const NAME_CHARACTERS = 20
const PHONE_CHARACTERS = 20

/** How a page finds a member: by their card, or their phone number. */
export type FindMember = (onFound: (member: NonNullable<Whom['member']>) => void) => ReactNode

interface Props {
  readonly whom: Whom
  readonly onWhom: (whom: Whom) => void
  readonly findMember: FindMember
}

function GuestFields({ whom, onWhom }: Omit<Props, 'findMember'>) {
  const say = useSay()
  const { name, phone } = whom
  return (
    <>
      <Input
        id="guest-name"
        className="booking-input"
        placeholderClass="booking-hint"
        value={name}
        maxlength={NAME_CHARACTERS}
        placeholder={say(enterText.name)}
        aria-label={say(enterText.name)}
        onInput={(event) => onWhom({ ...whom, name: event.detail.value })}
      />
      <Input
        id="guest-phone"
        className="booking-input figures"
        placeholderClass="booking-hint"
        type="text"
        value={phone}
        maxlength={PHONE_CHARACTERS}
        placeholder={say(enterText.phone)}
        aria-label={say(enterText.phone)}
        onInput={(event) => onWhom({ ...whom, phone: event.detail.value })}
      />
      {phone.trim() !== '' && readPhoneNumber(phone) === null ? (
        <Aside id="wrong-phone" words={say(enterText.wrongPhone)} />
      ) : null}
    </>
  )
}

/** A guest by name and number, or a member by their card. */
export function WhomField({ whom, onWhom, findMember }: Props) {
  const say = useSay()
  const { kind, member } = whom
  return (
    <View className="card booking-card">
      <View className="title">{say(enterText.whom)}</View>
      <Choices<Whom['kind']>
        choices={[
          { value: 'guest', id: 'whom-guest', label: say(enterText.guest) },
          { value: 'member', id: 'whom-member', label: say(enterText.member) },
        ]}
        chosen={kind}
        onChoose={(to) => onWhom({ ...whom, kind: to })}
      />
      {kind === 'guest' ? <GuestFields whom={whom} onWhom={onWhom} /> : null}
      {kind === 'member' && member === null
        ? findMember((found) => onWhom({ ...whom, member: found }))
        : null}
      {kind === 'member' && member !== null ? (
        <View className="booking-line">
          <View id="member-found" className="booking-line-words">
            {say(enterText.found(member.nickname ?? say(enterText.noName)))}
          </View>
          <TapButton
            id="another-member"
            label={say(enterText.another)}
            look="plain"
            onTap={() => onWhom({ ...whom, member: null })}
          />
        </View>
      ) : null}
    </View>
  )
}
