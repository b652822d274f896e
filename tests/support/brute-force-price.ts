import type { CartToPrice } from '@/shared/domain/promotions/choose-best'
import type { Benefit, PricedItem, Promotion } from '@/shared/domain/promotions/promotion'
import type { CouponId } from '@/shared/kernel/ids'

/** Equal lines of a cart, every piece by itself: rules said a second time, as plainly as can be. */
interface Kind {
  readonly item: PricedItem
  readonly pieces: number
}

function kindsOf(items: readonly PricedItem[]): Kind[] {
  const kinds: Kind[] = []
  for (const item of items) {
    const same = kinds.findIndex(
      (kind) => kind.item.productId === item.productId && kind.item.unitFen === item.unitFen,
    )
    const before = kinds[same]
    if (before) kinds[same] = { item, pieces: before.pieces + item.count }
    else kinds.push({ item, pieces: item.count })
  }
  return kinds
}

function covers({ scope: { categoryIds, productIds } }: Promotion, item: PricedItem): boolean {
  if (!categoryIds && !productIds) return true
  return Boolean(categoryIds?.includes(item.categoryId) || productIds?.includes(item.productId))
}

const isAlone = (benefit: Benefit) =>
  benefit.kind === 'item-at' || (benefit.kind === 'percent-off' && benefit.mostFen === null)

/** What is taken off these pieces, each at what it costs now. */
function off(benefit: Benefit, menuFen: number, pieces: readonly number[]): number {
  const cost = pieces.reduce((sum, fen) => sum + fen, 0)
  if (benefit.kind === 'amount-off') {
    return menuFen >= benefit.fromFen ? Math.min(cost, benefit.offFen) : 0
  }
  if (benefit.kind === 'percent-off') {
    const share = Math.floor((cost * benefit.percent) / 100)
    return benefit.mostFen === null ? share : Math.min(share, benefit.mostFen)
  }
  if (benefit.kind === 'item-at') {
    return pieces.reduce((most, fen) => Math.max(most, fen - benefit.priceFen), 0)
  }
  const dearestFirst = [...pieces].sort((a, b) => b - a)
  const block = benefit.buy + benefit.free
  return dearestFirst.reduce((sum, fen, place) => {
    const blockIsFull = (Math.floor(place / block) + 1) * block <= pieces.length
    return blockIsFull && place % block >= benefit.buy ? sum + fen : sum
  }, 0)
}

function afterPieceRule({ benefit }: Promotion, fen: number): number {
  if (benefit.kind === 'item-at') return Math.min(fen, benefit.priceFen)
  if (benefit.kind === 'percent-off') return fen - Math.floor((fen * benefit.percent) / 100)
  throw new Error('it spans lines')
}

interface Priced {
  readonly totalFen: number
  readonly open: readonly { readonly item: PricedItem; readonly pieces: readonly number[] }[]
}

/** One way to give each kind to a promotion or to none. */
function priceOne(kinds: readonly Kind[], given: readonly (Promotion | null)[]): Priced {
  const open: { item: PricedItem; pieces: number[] }[] = []
  let totalFen = 0
  for (const [index, { item, pieces }] of kinds.entries()) {
    const promotion = given[index] ?? null
    const alone = promotion !== null && isAlone(promotion.benefit)
    const each = alone ? afterPieceRule(promotion, item.unitFen) : item.unitFen
    totalFen += each * pieces
    const goes = promotion?.how.kind === 'by-itself' && promotion.how.withCoupons
    if (!promotion || goes) open.push({ item, pieces: Array(pieces).fill(each) })
  }
  for (const promotion of new Set(given)) {
    if (!promotion || isAlone(promotion.benefit)) continue
    const mine = kinds.filter((_, index) => given[index] === promotion)
    const pieces = mine.flatMap(({ item, pieces }): number[] => Array(pieces).fill(item.unitFen))
    const menuFen = pieces.reduce((sum, fen) => sum + fen, 0)
    totalFen -= off(promotion.benefit, menuFen, pieces)
  }
  return { totalFen, open }
}

function* everyWay(
  kinds: readonly Kind[],
  promotions: readonly Promotion[],
  given: readonly (Promotion | null)[] = [],
): Generator<readonly (Promotion | null)[]> {
  const kind = kinds[given.length]
  if (!kind) {
    yield given
    return
  }
  for (const choice of [null, ...promotions.filter((each) => covers(each, kind.item))]) {
    yield* everyWay(kinds, promotions, [...given, choice])
  }
}

/** Every lawful way to price a cart, tried: the lowest price, and the coupon that it takes. */
export function bruteForcePrice({ items, promotions, coupons }: CartToPrice): {
  readonly totalFen: number
  readonly couponId: CouponId | null
} {
  const kinds = kindsOf(items)
  const byExpiry = [...coupons].sort((a, b) => a.expiresAt - b.expiresAt || (a.id < b.id ? -1 : 1))
  const lowest = new Map<CouponId | null, number>()
  const meet = (couponId: CouponId | null, totalFen: number) =>
    lowest.set(couponId, Math.min(totalFen, lowest.get(couponId) ?? Number.POSITIVE_INFINITY))
  for (const given of everyWay(kinds, promotions)) {
    const { totalFen, open } = priceOne(kinds, given)
    meet(null, totalFen)
    for (const { id, promotion } of byExpiry) {
      const inScope = open.filter(({ item }) => covers(promotion, item))
      const menuFen = inScope.reduce(
        (sum, { item, pieces }) => sum + item.unitFen * pieces.length,
        0,
      )
      const pieces = inScope.flatMap((each) => each.pieces)
      meet(id, totalFen - off(promotion.benefit, menuFen, pieces))
    }
  }
  let best: ReturnType<typeof bruteForcePrice> = {
    totalFen: lowest.get(null) ?? 0,
    couponId: null,
  }
  for (const { id } of byExpiry) {
    const totalFen = lowest.get(id) ?? best.totalFen
    if (totalFen < best.totalFen) best = { totalFen, couponId: id }
  }
  return best
}
