import { read, write } from '../../platform/route'
import * as schema from './events.schemas'
import { event, list } from './events.service'
import { accept, cancel, myRegistration, myRegistrations } from './own-registration.service'
import { register } from './register.service'

export const eventsForShopper = {
  'events/list': read<'events/list'>(schema.listInput, list),
  'events/event': read<'events/event'>(schema.eventInput, event),
  'events/register': write<'events/register'>(schema.registerInput, register),
  'events/accept': write<'events/accept'>(schema.registrationInput, accept),
  'events/cancel': write<'events/cancel'>(schema.registrationInput, cancel),
  'events/registration': read<'events/registration'>(schema.registrationInput, myRegistration),
  'events/mine': read<'events/mine'>(schema.mineInput, myRegistrations),
}
