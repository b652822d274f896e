import type { QuotedLine, QuoteView } from '@/shared/contracts/orders.views'
import type { CartLine, Choices } from '@/shared/domain/orders/order'
import type { Fen } from '@/shared/kernel/money'

/** A line of a cart, with what one of it cost where it was put in. Only shown: the cloud prices. */
export interface CartItem extends CartLine {
  readonly seenFen: Fen
}

export type Cart = readonly CartItem[]

/** The contract's limits: so many of one line, so many lines. */
export const MOST_OF_A_LINE = 99
export const MOST_LINES = 40

function sameChoices(a: Choices, b: Choices): boolean {
  const chosen = Object.entries(a)
  return (
    chosen.length === Object.keys(b).length &&
    chosen.every(([option, choice]) =>
      Object.entries(b).some(([o, c]) => o === option && c === choice),
    )
  )
}

/** Whether two lines ask for the same thing, whatever their counts. */
export function isSameLine(a: CartLine, b: CartLine): boolean {
  return a.skuId === b.skuId && a.note === b.note && sameChoices(a.choices, b.choices)
}

/** Puts lines that ask for the same into one, at the first one's place. */
function merged(cart: Cart): Cart {
  const lines: CartItem[] = []
  for (const item of cart) {
    const at = lines.findIndex((line) => isSameLine(line, item))
    const there = lines[at]
    if (there === undefined) lines.push(item)
    else lines[at] = { ...item, count: Math.min(MOST_OF_A_LINE, there.count + item.count) }
  }
  return lines
}

/** What can be done to a cart. */
export type CartChange =
  | { readonly kind: 'add'; readonly item: CartItem }
  | { readonly kind: 'count'; readonly at: number; readonly count: number }
  | { readonly kind: 'note'; readonly at: number; readonly note: string }
  | { readonly kind: 'take-out'; readonly quote: QuoteView }
  | { readonly kind: 'empty' }

function setCount(cart: Cart, at: number, count: number): Cart {
  if (count <= 0) return cart.filter((_, index) => index !== at)
  const kept = Math.min(MOST_OF_A_LINE, count)
  return cart.map((item, index) => (index === at ? { ...item, count: kept } : item))
}

/** What is left of a line once what cannot be had is taken out. */
function leftOf(item: CartItem, trouble: QuotedLine['trouble']): number {
  if (trouble === undefined) return item.count
  return trouble.why === 'only' ? Math.min(item.count, trouble.left) : 0
}

/** Takes out what a quote says cannot be had: whole lines, or those beyond what is left. */
function takeOut(cart: Cart, quote: QuoteView): Cart {
  return cart
    .map((item) => ({ ...item, count: leftOf(item, quotedFor(quote, item)?.trouble) }))
    .filter(({ count }) => count > 0)
}

/**
 * A cart after a change. The same thing put in again makes its line longer; a line more than the
 * forty an order may have leaves the cart as it is; none of a line takes it out.
 */
export function changed(cart: Cart, change: CartChange): Cart {
  switch (change.kind) {
    case 'add': {
      const lines = merged([...cart, change.item])
      return lines.length > MOST_LINES ? cart : lines
    }
    case 'count':
      return setCount(cart, change.at, change.count)
    case 'note': {
      const { at, note } = change
      return merged(cart.map((item, index) => (index === at ? { ...item, note } : item)))
    }
    case 'take-out':
      return takeOut(cart, change.quote)
    case 'empty':
      return []
    default:
      return change satisfies never
  }
}

/** How a quote reads a line; its note may have been changed since. */
export function quotedFor(quote: QuoteView, item: CartLine): QuotedLine | undefined {
  const { lines } = quote
  return (
    lines.find(({ line }) => isSameLine(line, item)) ??
    lines.find(({ line }) => line.skuId === item.skuId && sameChoices(line.choices, item.choices))
  )
}

export function countOf(cart: Cart): number {
  return cart.reduce((count, item) => count + item.count, 0)
}

/** What the cart came to by the prices it was filled at. */
export function seenFenOf(cart: Cart): Fen {
  return cart.reduce((fen, item) => fen + item.count * item.seenFen, 0)
}

/** The cart as it is sent: never a price. */
export function sentLines(cart: Cart): CartLine[] {
  return cart.map(({ skuId, choices, count, note }) => ({ skuId, choices, count, note }))
}

/** Whether anything of the cart cannot be had as it is. */
export function hasTrouble(quote: QuoteView): boolean {
  return quote.lines.some(({ trouble }) => trouble !== undefined)
}
