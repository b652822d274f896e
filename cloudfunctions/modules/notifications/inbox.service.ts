import type { Input } from '@/shared/contracts'
import type { FeedbackAtWork } from '@/shared/contracts/notifications.feedback.contract'
import {
  answered,
  asFeedbackText,
  type Reply as Words,
} from '@/shared/domain/notifications/feedback'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { callerOpenid } from '../../platform/identities'
import { checkText } from '../../platform/open-interfaces'
import type { Reply } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { transaction } from '../../platform/transaction'
import { cards } from '../membership/membership.documents'
import type { StaffReader, StaffWriter } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import { sendAtOnce } from './at-once'
import { type FeedbackDocument, feedback } from './feedback.documents'
import { tellOfAnswer } from './feedback-news'

const PAGE = 20

/** With the cards of those who are members, asked for all at once. */
async function atWork(found: readonly FeedbackDocument[]): Promise<FeedbackAtWork[]> {
  const persons = [...new Set(found.map(({ personId }) => personId))]
  const members =
    persons.length === 0 ? [] : await cards.find({ _id: operators.in(persons) }, { limit: PAGE })
  return found.map(({ _id: id, personId, kind, text, about, at, reply }) => {
    const memberNumber = members.find(({ _id }) => _id === personId)?.number ?? null
    return { id, kind, text, about, at, reply, memberNumber }
  })
}

/** What waits is shown the oldest first: it has waited longest. */
export async function inbox(
  { storeId, show, from }: Input<'notifications/inbox'>,
  _reader: StaffReader,
): Reply<'notifications/inbox'> {
  const { tradingDay } = await storeAtWork(storeId)
  const waiting = show === 'waiting'
  const { gt, lt } = operators
  const found = await feedback.find(
    { storeId, waiting, ...(from !== null && { at: waiting ? gt(from) : lt(from) }) },
    { limit: PAGE + 1, orderBy: { path: 'at', order: waiting ? 'asc' : 'desc' } },
  )
  return ok({
    feedback: await atWork(found.slice(0, PAGE)),
    more: found.length > PAGE,
    utcOffsetMinutes: tradingDay.utcOffsetMinutes,
  })
}

type Answer = Input<'notifications/answer-feedback'>

function repeated(
  { answeredBy }: FeedbackDocument,
  { intent }: StaffWriter,
): Result<null, { readonly code: 'request/reused' }> | null {
  if (answeredBy?.intentId !== intent.id) return null
  return answeredBy.fingerprint === intent.fingerprint
    ? ok(null)
    : refuse({ code: 'request/reused' })
}

/** Answers somebody, once; whoever answers second learns that it is done. */
export async function answerFeedback(
  { storeId, feedbackId, text }: Answer,
  writer: StaffWriter,
): Reply<'notifications/answer-feedback'> {
  const there = await feedback.get(feedbackId)
  if (there?.storeId !== storeId) return refuse({ code: 'notifications/unknown-feedback' })
  const before = repeated(there, writer)
  if (before && !before.ok) return before
  if (before) return ok({ answered: await shown(there) })
  const kept = asFeedbackText(text)
  if (kept === null) return refuse({ code: 'notifications/words-unfit' })
  const found = await checkText(kept, callerOpenid(), 'comment')
  if (found !== 'fit') return refuse({ code: `notifications/words-${found}` })
  const { name: by, now: at } = writer
  const written = await write(feedbackId, { text: kept, by, at }, writer)
  if (!written.ok) return written
  await sendAtOnce(written.value.told)
  return ok({ answered: await shown(written.value.after) })
}

async function shown(document: FeedbackDocument): Promise<FeedbackAtWork> {
  const [one] = await atWork([document])
  if (!one) throw new Error(`feedback ${document._id} cannot be shown`)
  return one
}

function write(id: Answer['feedbackId'], reply: Words, writer: StaffWriter) {
  const { id: intentId, fingerprint } = writer.intent
  return transaction(async (tx) => {
    const there = await tx.get(feedback, id)
    if (!there) return refuse({ code: 'notifications/unknown-feedback' } as const)
    if (repeated(there, writer)) return ok({ after: there, told: [] })
    const decided = answered(there, reply)
    if (!decided.ok) return decided
    const after: FeedbackDocument = {
      ...there,
      ...decided.value,
      waiting: false,
      answeredBy: { intentId, fingerprint },
      rev: there.rev + 1,
    }
    await tx.put(feedback, after)
    return ok({ after, told: await tellOfAnswer(tx, after) })
  })
}
