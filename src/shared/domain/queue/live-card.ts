import { HOUR_MS, type Instant, MINUTE_MS } from '../../kernel/instant'
import type { News } from './telling'

/**
 * WeChat's live card of a queue (新版一次性订阅消息 1005, 餐厅排队服务动态): one card in the chat list
 * that follows one ticket. developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message-2.html
 */
export const QUEUE_CARD_TYPE = 1005

/** WeChat takes a card's first words within five minutes of the tap, and further ones for a day. */
export const ACTIVATE_WITHIN_MS = 5 * MINUTE_MS
const CARD_LIFE_MS = 24 * HOUR_MS

/** How a card may stand, in the only direction it goes: WeChat takes no step back. */
export const cardStages = ['waiting', 'nearly', 'called', 'missed', 'ended'] as const
export type CardStage = (typeof cardStages)[number]

/** What a card says. */
export interface CardWords {
  readonly stage: CardStage
  /** The ticket's, as called out. */
  readonly number: string
  /** The number called last in its lane; null while nobody was. */
  readonly current: string | null
  /** The range told to whoever waits; null where there is none to tell. */
  readonly wait: { readonly fromSeconds: number; readonly toSeconds: number } | null
}

/** One card as far as its rules go. */
export interface LiveCard {
  readonly keptAt: Instant
  /** Since when WeChat shows it. */
  readonly activatedAt?: Instant
  /** What it says by now. */
  readonly said?: CardWords
  /** No reply came: it may say so, or what it said before. */
  readonly unsure?: boolean
  /** The occasion of the one call it tells, from before that is sent. */
  readonly call?: string
}

const rank = (stage: CardStage) => cardStages.indexOf(stage)

/** After these nothing follows on a card. */
export function isLast(stage: CardStage): boolean {
  return rank(stage) >= rank('missed')
}

/** Until when a ticket may be given a card, counted from when it was made. */
export function offerUntil(madeAt: Instant): Instant {
  return madeAt + ACTIVATE_WITHIN_MS
}

/** WeChat takes no more words for it. */
export function isOver({ keptAt, activatedAt }: LiveCard, now: Instant): boolean {
  return activatedAt === undefined
    ? now >= keptAt + ACTIVATE_WITHIN_MS
    : now >= activatedAt + CARD_LIFE_MS
}

function isSame(one: CardWords, other: CardWords): boolean {
  return (
    one.number === other.number &&
    one.current === other.current &&
    one.wait?.fromSeconds === other.wait?.fromSeconds &&
    one.wait?.toSeconds === other.wait?.toSeconds
  )
}

/**
 * What a card is to say next, or null where it says so already or no longer can. It begins with
 * somebody waiting; a call, once said, is not said again and not taken back.
 */
export function nextOnCard({ said, unsure }: LiveCard, truth: CardWords): CardWords | null {
  if (said === undefined) return rank(truth.stage) <= rank('nearly') ? truth : null
  const step = rank(truth.stage) - rank(said.stage)
  if (step !== 0) return step > 0 ? truth : null
  if (unsure) return truth
  return rank(said.stage) <= rank('nearly') && !isSame(said, truth) ? truth : null
}

/** The stage by which a card says what a message would. */
const stageOf: { readonly [Kind in News['kind']]: CardStage } = {
  'nearly-your-turn': 'nearly',
  'your-turn': 'called',
  missed: 'missed',
}

/** Whether a card can say a moment of its ticket, or has said it. */
export function reaches(
  card: LiveCard | undefined,
  { kind, occasion }: Pick<News, 'kind' | 'occasion'>,
  now: Instant,
): boolean {
  if (card?.activatedAt === undefined || card.said === undefined || isOver(card, now)) return false
  const saidCall = rank(card.said.stage) >= rank('called')
  if (kind === 'your-turn' && saidCall) return card.call === occasion
  return rank(card.said.stage) <= rank(stageOf[kind])
}

/** What became of a moment's message: gone or perhaps gone, still to go, or certainly not gone. */
export type MessageFate = 'told' | 'open' | 'not-told'

/**
 * Whose word a moment is: a card and a message never both say it. What can wait a minute is the
 * card's, so that consents are left for the call. The call is the message's, which is there at once;
 * the card tells it where no message does.
 *
 * @param reached whether the card can say it
 */
export function voiceOf(
  kind: News['kind'],
  reached: boolean,
  message: MessageFate,
): 'card' | 'message' {
  if (message === 'told' || !reached) return 'message'
  return kind === 'your-turn' && message === 'open' ? 'message' : 'card'
}
