import type { DatedHours } from '@/shared/domain/stores/opening-hours'
import type { Notice } from '@/shared/domain/stores/store'
import type { BusinessDay } from '@/shared/kernel/business-day'
import { asId, type NoticeId, newRequestId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { MerchantText } from '@/shared/kernel/words'
import { usualSpan } from './hours-form'

/** The contract's limits. */
export const REASON_CHARACTERS = 60
export const NOTICE_CHARACTERS = 200
export const MOST_NOTICES = 5

/** A merchant's text as two fields; English may stay empty. */
export interface TextFields {
  readonly zh: string
  readonly en: string
}

export function textFields(text: MerchantText | null): TextFields {
  return { zh: text?.zh ?? '', en: text?.en ?? '' }
}

/** What was written, null where the Chinese is empty. */
export function merchantText({ zh, en }: TextFields): MerchantText | null {
  const chinese = zh.trim()
  const english = en.trim()
  if (chinese === '') return null
  return english === '' ? { zh: chinese } : { zh: chinese, en: english }
}

/** A day of its own, as it is being written. */
export interface ExceptionForm {
  readonly day: BusinessDay
  readonly closed: boolean
  readonly spans: DatedHours['spans']
  readonly reason: TextFields
}

/** @param dated the day as it is; null for a new one, which begins as closed today */
export function exceptionForm(dated: DatedHours | null, today: BusinessDay): ExceptionForm {
  const { day = today, spans = [], reason = null } = dated ?? {}
  return {
    day,
    closed: spans.length === 0,
    spans: spans.length === 0 ? [usualSpan] : spans,
    reason: textFields(reason),
  }
}

export function exceptionOf({ day, closed, spans, reason }: ExceptionForm): DatedHours {
  return { day, spans: closed ? [] : spans, reason: merchantText(reason) }
}

/** A notice as it is being written. */
export interface NoticeForm {
  readonly id: NoticeId
  readonly words: TextFields
  readonly from: BusinessDay | null
  readonly until: BusinessDay | null
}

export function noticeForm(notice: Notice): NoticeForm {
  return { ...notice, words: textFields(notice.words) }
}

/** @param random a number in [0, 1) */
export function newNotice(now: Instant, random: () => number = Math.random): NoticeForm {
  const id = asId<'notice'>(newRequestId(now, random))
  return { id, words: textFields(null), from: null, until: null }
}

/** What keeps a notice from being shown. */
export type NoticeTrouble = 'no-words' | 'ends-before-it-begins'

export function noticeTrouble({ words, from, until }: NoticeForm): NoticeTrouble | null {
  if (merchantText(words) === null) return 'no-words'
  // Days compare as texts.
  return from !== null && until !== null && until < from ? 'ends-before-it-begins' : null
}

/** The notices with this one new, or in the place of what it was. */
export function withNotice(notices: readonly Notice[], form: NoticeForm): readonly Notice[] {
  const words = merchantText(form.words)
  if (words === null) return notices
  const written = { ...form, words }
  return notices.some(({ id }) => id === form.id)
    ? notices.map((each) => (each.id === form.id ? written : each))
    : [...notices, written]
}
