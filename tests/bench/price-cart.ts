import { type CartToPrice, chooseBest } from '@/shared/domain/promotions/choose-best'
import { item, pricedFor, randomCart } from '../support/random-carts'
import { seededRandom } from '../support/seeded-random'
import { type Figures, quantile, rounded } from './figures'

const FIRST_SEED = 710_001
const CARTS = 200
const LINES = 12
const PROMOTIONS = 40
const COUPONS = 10

/** A cart of twelve different things, with so many rules of every kind for it. */
function fullCart(seed: number): CartToPrice {
  const random = seededRandom(seed)
  const cart: { promotions: CartToPrice['promotions']; coupons: CartToPrice['coupons'] } = {
    promotions: [],
    coupons: [],
  }
  const shape = { mostItems: LINES, mostPromotions: PROMOTIONS, mostCoupons: COUPONS }
  while (cart.promotions.length < PROMOTIONS || cart.coupons.length < COUPONS) {
    const { promotions, coupons } = randomCart(random, shape)
    if (promotions.length > cart.promotions.length) cart.promotions = promotions
    if (coupons.length > cart.coupons.length) cart.coupons = coupons
  }
  const items = Array.from({ length: LINES }, (_, index) =>
    item(index, 800 + 250 * index, 1 + Math.floor(random() * 3)),
  )
  return { ...cart, items, picked: 'best' }
}

/** What the best choice for a full cart takes to find. */
export function measurePriceCart(): Figures {
  const carts = Array.from({ length: CARTS }, (_, index) => fullCart(FIRST_SEED + index))
  // The first runs are the compiler's.
  for (const cart of carts.slice(0, 10)) chooseBest(cart, pricedFor)
  const tookMs = carts.map((cart) => {
    const startedAt = performance.now()
    chooseBest(cart, pricedFor)
    return performance.now() - startedAt
  })
  console.log(`price of a cart, seeds ${FIRST_SEED}–${FIRST_SEED + CARTS - 1}`)
  return { 'promotions/price-cart-ms/p99': rounded(quantile(tookMs, 0.99), 1) }
}
