import type { Input } from '@/shared/contracts'
import { asFeedbackText, MOST_WAITING } from '@/shared/domain/notifications/feedback'
import { FEEDBACK_DAYS } from '@/shared/domain/notifications/kept'
import { asId, type PersonId } from '@/shared/kernel/ids'
import { DAY_MS, type Instant } from '@/shared/kernel/instant'
import { ok, refuse } from '@/shared/kernel/result'
import { callerOpenid } from '../../platform/identities'
import { checkText } from '../../platform/open-interfaces'
import type { Reader, Reply, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import type { Belongings } from '../membership/belongings-port'
import { stores } from '../stores/stores.documents'
import { type FeedbackDocument, feedback } from './feedback.documents'
import type { Subjects } from './subjects-port'

const PAGE = 20

const SLICE = 200

type Write = Input<'notifications/write-feedback'>

async function waitingOf(person: PersonId): Promise<number> {
  const found = await feedback.find({ personId: person, waiting: true }, { limit: MOST_WAITING })
  return found.length
}

/**
 * Keeps what somebody writes to a store, once for a request, after WeChat has looked at it.
 * @param subjects what they may be writing about
 */
export const writeFeedback =
  (subjects: Subjects) =>
  async (
    { storeId, kind, text, about }: Write,
    { person, now, intent }: Writer,
  ): Reply<'notifications/write-feedback'> => {
    const id = asId<'feedback'>(intent.id)
    const before = await feedback.get(id)
    if (before) {
      return before.fingerprint === intent.fingerprint
        ? ok({ id })
        : refuse({ code: 'request/reused' })
    }
    if (!(await stores.get(storeId))) return refuse({ code: 'stores/unknown' })
    const subject = about && (await subjects[about.kind](about.id, person))
    if (about && subject?.storeId !== storeId)
      return refuse({ code: 'notifications/unknown-subject' })
    if ((await waitingOf(person)) >= MOST_WAITING) {
      return refuse({ code: 'notifications/many-waiting' })
    }
    const kept = asFeedbackText(text)
    if (kept === null) return refuse({ code: 'notifications/words-unfit' })
    const found = await checkText(kept, callerOpenid(), 'comment')
    if (found !== 'fit') return refuse({ code: `notifications/words-${found}` })
    await feedback.create({
      _id: id,
      v: 1,
      rev: 1,
      storeId,
      personId: person,
      kind,
      text: kept,
      about: about && subject && { ...about, name: subject.name },
      at: now,
      reply: null,
      waiting: true,
      fingerprint: intent.fingerprint,
      answeredBy: null,
    })
    return ok({ id })
  }

export async function ownFeedback(
  { before }: Input<'notifications/own-feedback'>,
  { person }: Reader,
): Reply<'notifications/own-feedback'> {
  if (!person) return ok({ feedback: [], more: false })
  const found = await feedback.find(
    { personId: person, ...(before !== null && { at: operators.lt(before) }) },
    { limit: PAGE + 1, orderBy: { path: 'at', order: 'desc' } },
  )
  const page = found.slice(0, PAGE)
  const ids = [...new Set(page.map(({ storeId }) => storeId))]
  const known =
    ids.length === 0 ? [] : await stores.find({ _id: operators.in(ids) }, { limit: PAGE })
  const shown = page.flatMap(({ _id: id, storeId, kind, text, about, at, reply }) => {
    const store = known.find(({ _id }) => _id === storeId)
    if (!store) return []
    const { name: storeName, tradingDay } = store
    const { utcOffsetMinutes } = tradingDay
    return [{ id, storeId, kind, text, about, at, reply, storeName, utcOffsetMinutes }]
  })
  return ok({ feedback: shown, more: found.length > PAGE })
}

async function ofPerson(person: PersonId): Promise<FeedbackDocument[]> {
  return feedback.find({ personId: person }, { limit: SLICE })
}

/** What somebody leaves behind, and what they wrote: it goes with them. */
export function withFeedback(belongings: Belongings): Belongings {
  return {
    ...belongings,
    forget: async (tx, person, now) => {
      for (const { _id } of await ofPerson(person)) await tx.remove(feedback, _id)
      await belongings.forget(tx, person, now)
    },
  }
}

/** The timer's task: what was written a year ago. */
export async function forgetFeedback(now: Instant): Promise<void> {
  const old = await feedback.find(
    { at: operators.lt(now - FEEDBACK_DAYS * DAY_MS) },
    { limit: SLICE },
  )
  for (const { _id } of old) await feedback.remove(_id)
}
