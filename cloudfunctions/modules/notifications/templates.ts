import {
  amount,
  characterString,
  phrase,
  thing,
  time,
  type ValueType,
} from '@/shared/domain/notifications/fit-value'
import type { MessageKind, TemplateName } from '@/shared/domain/notifications/message-kinds'
import { type Language, type MerchantText, say, type Words } from '@/shared/kernel/words'
import type { AnyTelling, Telling } from './message-facts'
import { phrases, messageWords as words } from './notifications.text'

/** A message before it is cut to a template: its values in order, and the page it opens. */
export interface MadeMessage {
  readonly values: readonly string[]
  /** As `subscribeMessage.send` takes it: no slash in front. */
  readonly page: string
}

/**
 * The keywords of each template in the order its values are made, as the merchant chooses them on
 * mp.weixin.qq.com. Templates that stand in for each other (message-kinds.ts) have the same.
 */
export const keywordTypes: { readonly [Name in TemplateName]: readonly ValueType[] } = {
  /** The store, the number, how it stands, what to do. */
  'queue-near': ['thing', 'character_string', 'phrase', 'thing'],
  'queue-turn': ['thing', 'character_string', 'phrase', 'thing'],
  'queue-missed': ['thing', 'character_string', 'phrase', 'thing'],
  /** The store, the number, what to do. */
  'order-ready': ['thing', 'character_string', 'thing'],
  /** The store, what was paid for, the sum, how. */
  refunded: ['thing', 'thing', 'amount', 'thing'],
  /** The store, the number, what is wrong. */
  'order-trouble': ['thing', 'character_string', 'thing'],
  /** The store, what is booked, when, what to do. */
  'booking-confirmed': ['thing', 'thing', 'time', 'thing'],
  'booking-reminder': ['thing', 'thing', 'time', 'thing'],
  'booking-changed': ['thing', 'thing', 'time', 'thing'],
  /** The event, the store, when, what has changed. */
  'event-changed': ['thing', 'thing', 'time', 'thing'],
  /** What expires, when, what to do. */
  'benefit-expiring': ['thing', 'time', 'thing'],
  /** The store, how its answer begins, when it was given. */
  'feedback-answered': ['thing', 'thing', 'time'],
}

/** What a kind's values are made with. */
interface Making<Kind extends MessageKind> extends Telling<Kind> {
  readonly inWords: (
    text: MerchantText,
    filled?: Readonly<Record<string, string | number>>,
  ) => string
  readonly at: (moment: number) => string
}

function sayer(language: Language): Making<MessageKind>['inWords'] {
  return (text, filled = {}) =>
    say(text, language).replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name] ?? ''))
}

type Makers = { readonly [Kind in MessageKind]: (making: Making<Kind>) => MadeMessage }

/** A ticket's page, which its messages and its card open. */
export const ticketPage = (id: string) => `shopper/ticket/index?id=${id}`
const orderPage = (id: string) => `shopper/order/index?id=${id}`
const bookingPage = (id: string) => `shopper/booking/index?id=${id}`
const registrationPage = (id: string) => `shopper/registration/index?id=${id}`

function ticketed(
  { about, facts, inWords }: Making<'nearly-your-turn' | 'your-turn' | 'missed'>,
  state: string,
  note: string,
): MadeMessage {
  const head = [thing(inWords(facts.storeName)), characterString(facts.number), phrase(state)]
  return { values: [...head, thing(note)], page: ticketPage(about) }
}

function ordered(
  { about, facts, inWords }: Making<'order-ready' | 'order-cannot-be-made'>,
  ...rest: readonly string[]
): MadeMessage {
  const head = [thing(inWords(facts.storeName)), characterString(facts.number)]
  return { values: [...head, ...rest], page: orderPage(about) }
}

function refunded(
  { facts, inWords }: Making<'order-refunded' | 'booking-refunded' | 'event-refunded'>,
  page: string,
): MadeMessage {
  const { storeName, what, fen } = facts
  const head = [thing(inWords(storeName)), thing(inWords(what))]
  return { values: [...head, amount(fen), thing(inWords(words.refunded))], page }
}

function booked(
  making: Making<'booking-confirmed' | 'booking-tomorrow' | 'booking-changed' | 'booking-offered'>,
  note: string,
): MadeMessage {
  const { about, facts, inWords, at } = making
  const head = [thing(inWords(facts.storeName)), thing(inWords(facts.service)), at(facts.startsAt)]
  return { values: [...head, thing(note)], page: bookingPage(about) }
}

function ofEvent(
  { about, facts, inWords, at }: Making<'event-changed' | 'event-offered'>,
  note: Words,
): MadeMessage {
  const head = [thing(inWords(facts.event)), thing(inWords(facts.storeName)), at(facts.startsAt)]
  return { values: [...head, thing(inWords(note))], page: registrationPage(about) }
}

/** One way of saying each kind; one without a way does not compile. */
const makers: Makers = {
  'nearly-your-turn': (making) => {
    const { ahead: count } = making.facts
    const note = count > 0 ? making.inWords(words.ahead, { count }) : making.inWords(words.next)
    return ticketed(making, phrases.near, note)
  },
  'your-turn': (making) => {
    const { inWords, facts } = making
    if (facts.withdrawn) {
      return ticketed(making, phrases.withdrawn, inWords(words.calledByMistake))
    }
    const place = facts.place && inWords(facts.place)
    const note = place === null ? inWords(words.comeIn) : inWords(words.goTo, { place })
    return ticketed(making, phrases.turn, note)
  },
  missed: (making) => ticketed(making, phrases.missed, making.inWords(words.comeBack)),
  'order-ready': (making) => {
    const { inWords, facts } = making
    const place = facts.place && inWords(facts.place)
    const note = place === null ? inWords(words.pickUp) : inWords(words.pickUpAt, { place })
    return ordered(making, thing(note))
  },
  'order-refunded': (making) => refunded(making, orderPage(making.about)),
  'order-cannot-be-made': (making) => {
    const { inWords, facts } = making
    return ordered(making, thing(inWords(words.cannotBeMade, { what: inWords(facts.what) })))
  },
  'booking-confirmed': (making) => booked(making, making.inWords(words.confirmed)),
  'booking-tomorrow': (making) => booked(making, making.inWords(words.tomorrow)),
  'booking-changed': (making) =>
    booked(making, making.inWords(making.facts.cancelled ? words.cancelled : words.moved)),
  'booking-offered': (making) =>
    booked(making, making.inWords(words.offered, { count: making.facts.offeredMinutes })),
  'booking-refunded': (making) => refunded(making, bookingPage(making.about)),
  'event-changed': (making) => ofEvent(making, words.cancelled),
  'event-offered': (making) => ofEvent(making, words.placeOffered),
  'event-tomorrow': ({ about, facts, inWords, at }) => {
    const head = [thing(inWords(facts.storeName)), thing(inWords(facts.event)), at(facts.startsAt)]
    return { values: [...head, thing(inWords(words.tomorrow))], page: registrationPage(about) }
  },
  'event-refunded': (making) => refunded(making, registrationPage(making.about)),
  'points-expiring': ({ facts, inWords, at }) => ({
    values: [
      thing(inWords(words.points, { count: facts.points })),
      at(facts.expiresAt),
      thing(inWords(words.useSoon)),
    ],
    page: 'shopper/points/index',
  }),
  'coupon-expiring': ({ about, facts, inWords, at }) => ({
    values: [thing(inWords(facts.title)), at(facts.expiresAt), thing(inWords(words.useSoon))],
    page: `shopper/coupon/index?id=${about}`,
  }),
  'feedback-answered': ({ facts: { storeName, answer, answeredAt }, inWords, at }) => ({
    values: [thing(inWords(storeName)), thing(answer), at(answeredAt)],
    page: 'shopper/help/index',
  }),
}

function made<Kind extends MessageKind>(telling: Telling<Kind>, language: Language): MadeMessage {
  const at = (moment: number) => time(moment, telling.utcOffsetMinutes)
  return makers[telling.kind]({ ...telling, inWords: sayer(language), at })
}

/** A message in the person's language, each value cut to what its type takes. */
export function madeMessage(telling: AnyTelling, language: Language): MadeMessage {
  return made<MessageKind>(telling, language)
}
