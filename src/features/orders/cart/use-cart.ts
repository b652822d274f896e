import { useCallback, useSyncExternalStore } from 'react'
import type { CartLine } from '@/shared/domain/orders/order'
import type { StoreId } from '@/shared/kernel/ids'
import type { Fen } from '@/shared/kernel/money'
import { recall, remember } from '@/wechat/storage'
import { type Cart, type CartChange, changed, countOf, seenFenOf } from './cart'
import { cartOfText, cartText } from './cart-text'

/** The carts looked at since the Mini Program was started: every page shows the same one. */
const carts = new Map<StoreId, Cart>()
const listeners = new Set<() => void>()

const nameOf = (storeId: StoreId) => `cart-${storeId}`

function cartOf(storeId: StoreId): Cart {
  const known = carts.get(storeId)
  if (known !== undefined) return known
  const kept = cartOfText(recall(nameOf(storeId)))
  carts.set(storeId, kept)
  return kept
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Changes a store's cart, here and on every page that shows it. */
export function changeCart(storeId: StoreId, change: CartChange): void {
  const cart = changed(cartOf(storeId), change)
  carts.set(storeId, cart)
  remember(nameOf(storeId), cartText(cart))
  for (const listener of listeners) listener()
}

export interface CartInHand {
  readonly cart: Cart
  /** How many things are in it. */
  readonly count: number
  /** What they came to by the prices they were put in at. */
  readonly seenFen: Fen
  /** Puts something in. @param unitFen what one of it costs as shown, its choices included */
  readonly add: (line: CartLine, unitFen: Fen) => void
  readonly change: (change: CartChange) => void
}

/** A store's cart, kept on the phone. */
export function useCart(storeId: StoreId): CartInHand {
  const cart = useSyncExternalStore(watch, () => cartOf(storeId))
  const change = useCallback((how: CartChange) => changeCart(storeId, how), [storeId])
  const add = useCallback(
    (line: CartLine, unitFen: Fen) => change({ kind: 'add', item: { ...line, seenFen: unitFen } }),
    [change],
  )
  return { cart, count: countOf(cart), seenFen: seenFenOf(cart), add, change }
}
