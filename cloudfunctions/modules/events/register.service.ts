import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type {
  AlreadyRegistered,
  AnswerMissing,
  Full,
  NotForYou,
  Over,
  TextRefused,
  TooMany,
  UnknownEvent,
} from '@/shared/contracts/events.contract'
import { mayCome, mostPlaces, unanswered } from '@/shared/domain/events/registering'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { callerOpenid } from '../../platform/identities'
import { checkText } from '../../platform/open-interfaces'
import type { Writer } from '../../platform/route'
import { standing } from '../loyalty/earning.service'
import { cards } from '../membership/membership.documents'
import { type EventDocument, eventSessions } from './events.documents'
import { shownToOwner } from './own-registration-view'
import { signedBefore, signUp } from './sign-up.service'
import { eventOf } from './write-down.service'

type Answers = Input<'events/register'>['answers']

/** Whether somebody is one of those an event is for. */
export async function isFor(
  { audience }: EventDocument,
  person: PersonId | undefined,
  now: Instant,
): Promise<boolean> {
  if (audience.for === 'everybody') return true
  const isMember = person !== undefined && (await cards.get(person)) !== undefined
  const { tierId } =
    isMember && audience.for === 'tiers' ? await standing(person, now) : { tierId: null }
  return mayCome(audience, { isMember, tierId })
}

/** What is answered of what is asked; what nobody asked is not kept. */
function answersTo({ questions }: EventDocument, answers: Answers): Answers {
  const said = questions.flatMap(({ id }) => (answers[id] ? [[id, answers[id]] as const] : []))
  return Object.fromEntries(said)
}

async function isFit(answers: Answers): Promise<boolean> {
  const written = Object.values(answers)
  if (written.length === 0) return true
  return (await checkText(written.join('\n'), callerOpenid(), 'comment')) === 'fit'
}

type RegisterRefusal =
  | UnknownEvent
  | Full
  | TooMany
  | NotForYou
  | AlreadyRegistered
  | Over
  | AnswerMissing
  | TextRefused
  | CallRefusal

export async function register(
  input: Input<'events/register'>,
  writer: Writer,
): Promise<Result<Output<'events/register'>, RegisterRefusal>> {
  const { person, intent, now } = writer
  const before = await signedBefore(writer)
  if (before) return before.ok ? ok(await shownToOwner(before.value, now)) : before
  const session = await eventSessions.get(input.sessionId)
  if (!session) return refuse({ code: 'events/unknown' })
  const event = await eventOf(session)
  const { audience, priceFen, questions } = event
  if (audience.for !== 'everybody' && !(await isFor(event, person, now))) {
    return refuse({ code: 'events/not-for-you', whom: audience.for })
  }
  const most = mostPlaces(event, session.capacity)
  if (input.places > most) return refuse({ code: 'events/too-many', most })
  const answers = answersTo(event, input.answers)
  const missing = unanswered(questions, answers)
  if (missing) return refuse({ code: 'events/answer-missing', questionId: missing.id })
  if (!(await isFit(answers))) return refuse({ code: 'events/text-refused' })
  const signed = await signUp(
    {
      sessionId: input.sessionId,
      event,
      holder: person,
      wish: {
        places: input.places,
        how: 'registers',
        waitsIfFull: input.waitIfFull,
        isPaid: priceFen > 0,
      },
      draft: {
        guestName: null,
        personId: person,
        answers,
        priceFen: priceFen * input.places,
        checkedInAt: null,
        fingerprint: intent.fingerprint,
      },
    },
    writer,
  )
  return signed.ok ? ok(await shownToOwner(signed.value, now)) : signed
}
