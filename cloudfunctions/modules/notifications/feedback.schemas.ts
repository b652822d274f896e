import * as v from 'valibot'
import {
  FEEDBACK_CHARACTERS,
  feedbackKinds,
  subjectKinds,
} from '@/shared/domain/notifications/feedback'
import { id } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

/** Longer than any that is kept: blanks around it are taken off, emoji take two. */
const text = v.pipe(v.string(), v.maxLength(4 * FEEDBACK_CHARACTERS))
const moment = v.nullable(v.pipe(v.number(), v.safeInteger()))
const storeId = id<'store'>()

export const writeInput: InputSchema<'notifications/write-feedback'> = v.strictObject({
  storeId,
  kind: v.picklist(feedbackKinds),
  text,
  about: v.nullable(v.strictObject({ kind: v.picklist(subjectKinds), id: id<string>() })),
})
export const ownInput: InputSchema<'notifications/own-feedback'> = v.strictObject({
  before: moment,
})
export const inboxInput: InputSchema<'notifications/inbox'> = v.strictObject({
  storeId,
  show: v.picklist(['waiting', 'answered']),
  from: moment,
})
export const answerInput: InputSchema<'notifications/answer-feedback'> = v.strictObject({
  storeId,
  feedbackId: id<'feedback'>(),
  text,
})
