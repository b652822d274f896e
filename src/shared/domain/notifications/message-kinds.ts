/** What a shopper can be told of by a subscribe message (订阅消息). */
export const messageKinds = [
  'nearly-your-turn',
  'your-turn',
  'missed',
  'order-ready',
  'order-refunded',
  'order-cannot-be-made',
  'booking-confirmed',
  'booking-tomorrow',
  'booking-changed',
  'booking-offered',
  'booking-refunded',
  'event-changed',
  'event-offered',
  'event-tomorrow',
  'event-refunded',
  'points-expiring',
  'coupon-expiring',
  'feedback-answered',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** The templates a merchant chooses on mp.weixin.qq.com; their ids come from the environment. */
export const templateNames = [
  'queue-near',
  'queue-turn',
  'queue-missed',
  'order-ready',
  'refunded',
  'order-trouble',
  'booking-confirmed',
  'booking-reminder',
  'booking-changed',
  'event-changed',
  'benefit-expiring',
  'feedback-answered',
] as const
export type TemplateName = (typeof templateNames)[number]

interface Told {
  /** Whose consents it may spend, its own first: templates with the same keywords. */
  readonly by: readonly TemplateName[]
  /** Kinds of the same matter that may still follow and matter more: their consents are kept. */
  readonly before: readonly MessageKind[]
  /** Whether it can wait for the morning. */
  readonly canWait: boolean
}

/** The one table of what is told by which template, and what it must leave for others. */
export const tellings: { readonly [Kind in MessageKind]: Told } = {
  'nearly-your-turn': {
    by: ['queue-near', 'queue-missed', 'queue-turn'],
    before: ['your-turn'],
    canWait: false,
  },
  'your-turn': { by: ['queue-turn', 'queue-near', 'queue-missed'], before: [], canWait: false },
  missed: { by: ['queue-missed', 'queue-near', 'queue-turn'], before: [], canWait: false },
  'order-ready': { by: ['order-ready'], before: [], canWait: false },
  'order-refunded': { by: ['refunded'], before: [], canWait: true },
  'order-cannot-be-made': { by: ['order-trouble'], before: [], canWait: false },
  'booking-confirmed': { by: ['booking-confirmed'], before: [], canWait: true },
  'booking-tomorrow': { by: ['booking-reminder'], before: [], canWait: true },
  'booking-changed': { by: ['booking-changed'], before: [], canWait: true },
  'booking-offered': { by: ['booking-changed'], before: [], canWait: false },
  'booking-refunded': { by: ['refunded'], before: [], canWait: true },
  'event-changed': { by: ['event-changed'], before: [], canWait: true },
  'event-offered': { by: ['event-changed'], before: [], canWait: false },
  'event-tomorrow': { by: ['booking-reminder'], before: [], canWait: true },
  'event-refunded': { by: ['refunded'], before: [], canWait: true },
  'points-expiring': { by: ['benefit-expiring'], before: [], canWait: true },
  'coupon-expiring': { by: ['benefit-expiring'], before: [], canWait: true },
  'feedback-answered': { by: ['feedback-answered'], before: [], canWait: true },
}

/** A tap in which it makes sense to ask, and what it asks for: at most three, as the popup shows. */
export const askings = {
  join: ['queue-turn', 'queue-near', 'queue-missed'],
  pay: ['order-ready', 'order-trouble', 'refunded'],
  wait: ['booking-changed'],
  book: ['booking-reminder', 'booking-changed', 'booking-confirmed'],
  'book-and-pay': ['booking-reminder', 'booking-changed', 'refunded'],
  register: ['event-changed', 'booking-reminder'],
  'register-and-pay': ['event-changed', 'booking-reminder', 'refunded'],
  keep: ['benefit-expiring'],
  write: ['feedback-answered'],
} as const satisfies Record<string, readonly TemplateName[]>
export type Asking = keyof typeof askings
