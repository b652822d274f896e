import type { Choices } from '@/shared/domain/orders/order'
import { type ChoiceId, isId, type OptionId } from '@/shared/kernel/ids'
import type { Cart, CartItem } from './cart'
import { MOST_LINES, MOST_OF_A_LINE } from './cart'

/** The contract's limit for what is said to the kitchen. */
export const NOTE_CHARACTERS = 60

/** A cart as the phone keeps it. */
export function cartText(cart: Cart): string {
  return cart.length === 0 ? '' : JSON.stringify(cart)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}

function choicesOf(value: unknown): Choices | null {
  if (!isObject(value)) return null
  const choices: Record<OptionId, ChoiceId> = {}
  for (const [option, choice] of Object.entries(value)) {
    if (!isId<'option'>(option) || !isId<'choice'>(choice)) return null
    choices[option] = choice
  }
  return choices
}

function itemOf(value: unknown): CartItem | null {
  if (!isObject(value)) return null
  const { skuId, count, note, seenFen } = value
  const choices = choicesOf(value.choices)
  if (!isId<'sku'>(skuId) || choices === null || !isWhole(count) || !isWhole(seenFen)) return null
  if (count < 1 || count > MOST_OF_A_LINE || typeof note !== 'string') return null
  return { skuId, choices, count, note: note.slice(0, NOTE_CHARACTERS), seenFen }
}

/** The cart a text stands for; lines that are none, as those of an older version, are left out. */
export function cartOfText(text: string | null): Cart {
  if (text === null || text === '') return []
  const kept = parsed(text)
  if (!Array.isArray(kept)) return []
  return kept
    .map(itemOf)
    .filter((item) => item !== null)
    .slice(0, MOST_LINES)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not ours, or cut short on a full phone: a cart is filled again in a moment.
    return null
  }
}
