import { type Id, isId, type StoreId, type TicketCode } from '../../kernel/ids'
import type { Fen } from '../../kernel/money'
import { counterFenOf } from './counter-amount'
import { PLACE_CODE_PATTERN } from './place'

type InvitationCode = Id<'invitation'>

/** What each kind of code says beside its kind. */
interface Coded {
  door: { readonly storeId: StoreId }
  place: { readonly storeId: StoreId; readonly placeCode: string }
  counter: { readonly storeId: StoreId; readonly placeCode: string }
  lane: { readonly storeId: StoreId; readonly prefix: string }
  /** What a spare screen in the store shows, another every 30 seconds. */
  screen: { readonly storeId: StoreId; readonly mark: string }
  /**
   * What a counter asks to be paid (到店买单). Anybody can write one: it proposes an amount to a
   * shopper, who sees it before paying, and proves nothing to the store.
   */
  amount: { readonly storeId: StoreId; readonly amountFen: Fen }
  'take-over': { readonly code: TicketCode }
  follow: { readonly code: TicketCode }
  invitation: { readonly code: InvitationCode }
}

type CodedKind = keyof Coded

/** What a code on a wall, on a screen or in a link leads to. */
export type CodedEntry<K extends CodedKind = CodedKind> = {
  [P in K]: { readonly kind: P } & Coded[P]
}[K]

interface CodeForm<K extends CodedKind> {
  /** What a code of this kind begins with. */
  readonly letter: string
  /** What follows, a dot before each. */
  readonly parts: (entry: Coded[K]) => readonly string[]
  /** The entry these parts stand for, or null. */
  readonly read: (first: string, second: string | undefined) => CodedEntry<K> | null
}

const LANE_PREFIX = /^[A-Z]$/

/** Base-32 digits of the server's mark on a spare screen, which changes with it: fifty bits. */
export const SCREEN_MARK_CHARACTERS = 10
const SCREEN_MARK = /^[a-z2-7]{10}$/

function isPlaceCode(text: string | undefined): text is string {
  return text !== undefined && PLACE_CODE_PATTERN.test(text)
}

/** Every code there is, its making and its reading side by side. A new kind is one more row. */
const forms: { readonly [K in CodedKind]: CodeForm<K> } = {
  door: {
    letter: 's',
    parts: ({ storeId }) => [storeId],
    read: (storeId, more) =>
      isId<'store'>(storeId) && more === undefined ? { kind: 'door', storeId } : null,
  },
  place: {
    letter: 'p',
    parts: ({ storeId, placeCode }) => [storeId, placeCode],
    read: (storeId, placeCode) =>
      isId<'store'>(storeId) && isPlaceCode(placeCode)
        ? { kind: 'place', storeId, placeCode }
        : null,
  },
  counter: {
    letter: 'c',
    parts: ({ storeId, placeCode }) => [storeId, placeCode],
    read: (storeId, placeCode) =>
      isId<'store'>(storeId) && isPlaceCode(placeCode)
        ? { kind: 'counter', storeId, placeCode }
        : null,
  },
  lane: {
    letter: 'l',
    parts: ({ storeId, prefix }) => [storeId, prefix],
    read: (storeId, prefix) =>
      isId<'store'>(storeId) && prefix !== undefined && LANE_PREFIX.test(prefix)
        ? { kind: 'lane', storeId, prefix }
        : null,
  },
  screen: {
    letter: 'k',
    parts: ({ storeId, mark }) => [storeId, mark],
    read: (storeId, mark) =>
      isId<'store'>(storeId) && mark !== undefined && SCREEN_MARK.test(mark)
        ? { kind: 'screen', storeId, mark }
        : null,
  },
  amount: {
    letter: 'a',
    parts: ({ storeId, amountFen }) => [storeId, String(amountFen)],
    read: (storeId, told) => {
      const amountFen = counterFenOf(told)
      return isId<'store'>(storeId) && amountFen !== null
        ? { kind: 'amount', storeId, amountFen }
        : null
    },
  },
  'take-over': {
    letter: 't',
    parts: ({ code }) => [code],
    read: (code, more) =>
      isId<'ticket-code'>(code) && more === undefined ? { kind: 'take-over', code } : null,
  },
  follow: {
    letter: 'f',
    parts: ({ code }) => [code],
    read: (code, more) =>
      isId<'ticket-code'>(code) && more === undefined ? { kind: 'follow', code } : null,
  },
  invitation: {
    letter: 'i',
    parts: ({ code }) => [code],
    read: (code, more) =>
      isId<'invitation'>(code) && more === undefined ? { kind: 'invitation', code } : null,
  },
}

/** The `scene` of a 小程序码 has at most so many characters (wxacode.getUnlimited). */
const MAX_CHARACTERS = 32

/**
 * The text a code carries: the `scene` of a 小程序码, or what follows the prefix of a plain link.
 * Letters, digits and dots only, within WeChat's 32 characters: a store's id has 18 at most.
 */
export function entryCode<K extends CodedKind>(entry: CodedEntry<K>): string {
  const form: CodeForm<K> = forms[entry.kind]
  return [form.letter, ...form.parts(entry)].join('.')
}

/** What a code's text, no longer URI-encoded, leads to; null for a text that is none of ours. */
export function entryOfCode(text: string): CodedEntry | null {
  if (text.length > MAX_CHARACTERS) return null
  const [letter, first, second, ...more] = text.split('.')
  const form = Object.values(forms).find((each) => each.letter === letter)
  if (form === undefined || first === undefined || more.length > 0) return null
  return form.read(first, second)
}

/** Text that came URI-encoded, decoded once; null where it is no encoding. */
export function decodedOnce(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** What the `scene` of a launch leads to, still URI-encoded as WeChat hands it over. */
export function entryOfScene(scene: string): CodedEntry | null {
  const text = decodedOnce(scene)
  return text === null ? null : entryOfCode(text)
}

/** The store a scanned `scene` stands in: its door's code, a place's, a lane's, its screen's or an amount's. */
export function storeOfScene(scene: string): StoreId | null {
  const entry = entryOfScene(scene)
  return entry !== null && 'storeId' in entry ? entry.storeId : null
}
