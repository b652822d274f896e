import type { Asking } from '../domain/notifications/message-kinds'

export type { Asking }

/** What WeChat's popup said of one template, or that messages are switched off altogether. */
export const popupAnswers = ['accept', 'reject', 'ban', 'filter', 'off'] as const
export type PopupAnswer = (typeof popupAnswers)[number]

export interface NotificationsContract {
  /**
   * What to ask for in a tap, as WeChat's ids: three at most, and none that is not known here, was
   * refused today, or is still to be sent. Empty: nothing is asked.
   */
  'notifications/asking': {
    in: 'shopper'
    kind: 'read'
    input: { readonly asking: Asking }
    output: { readonly templateIds: readonly string[] }
    refusal: never
  }
  /**
   * What the popup on this phone said, by WeChat's ids. Only a hint: what was refused is not asked
   * for again the same day; what was accepted WeChat tells the server itself.
   */
  'notifications/report': {
    in: 'shopper'
    kind: 'write'
    input: {
      readonly answers: readonly { readonly templateId: string; readonly said: PopupAnswer }[]
    }
    output: { readonly noted: true }
    refusal: never
  }
}
