import { read, write } from '../../platform/route'
import type { Belongings } from './belongings-port'
import { card, join, me } from './card.service'
import { leave } from './leave.service'
import * as schema from './membership.schemas'
import { givePhone, removePhone, setBirthday, setLanguage, setNickname } from './my-data.service'
import { provePresence } from './screen.service'

/** @param belongings what else of a person comes and goes with them; the entry knows */
export const membershipForShopper = (belongings: Belongings) => ({
  'membership/me': read<'membership/me'>(schema.nothing, me),
  'membership/card': read<'membership/card'>(schema.nothing, card),
  'membership/join': write<'membership/join'>(schema.joinInput, join(belongings)),
  'membership/set-nickname': write<'membership/set-nickname'>(schema.nicknameInput, setNickname),
  'membership/set-birthday': write<'membership/set-birthday'>(schema.birthdayInput, setBirthday),
  'membership/set-language': write<'membership/set-language'>(schema.languageInput, setLanguage),
  'membership/give-phone': write<'membership/give-phone'>(schema.phoneInput, givePhone),
  'membership/remove-phone': write<'membership/remove-phone'>(schema.nothing, removePhone),
  'membership/leave': write<'membership/leave'>(schema.nothing, leave(belongings)),
  'membership/prove-presence': write<'membership/prove-presence'>(
    schema.presenceInput,
    provePresence,
  ),
})
