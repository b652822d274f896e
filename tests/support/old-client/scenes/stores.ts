import { everyStore, osmanthusOolong, teaEggs, wukang, yuyuan } from '../../demo'
import { dayOf } from '../../manager'
import type { Tape } from '../tape'
import { CHEN, LIN } from './people'

const usual = { hours: 'as-usual' } as const

/** The stores, their settings and their menu. */
export async function stores(tape: Tape): Promise<void> {
  const storeId = yuyuan
  await tape.says(LIN, 'stores/list', everyStore)
  await tape.says(LIN, 'stores/details', { storeId })
  await tape.says(LIN, 'stores/operator', {})
  await tape.says(LIN, 'stores/place', { storeId, code: 'T3' })
  await tape.says(LIN, 'stores/count-entry', { kind: 'store', via: 'search', storeId })
  await tape.says(CHEN, 'stores/entries', { storeId })
  const { rev, week } = await tape.says(CHEN, 'stores/settings', { storeId: wukang })
  const at = (after: number) => ({ storeId: wukang, after })
  await tape.says(CHEN, 'stores/set-hours', {
    ...at(rev),
    week,
    onHolidays: usual,
    onSwapWorkdays: usual,
  })
  const closed = { spans: [], reason: { zh: '店内盘点', en: 'Stocktaking' } }
  const day = dayOf('2026-12-24')
  await tape.says(CHEN, 'stores/set-exception', { ...at(rev + 1), day, to: closed })
  await tape.says(CHEN, 'stores/set-notices', { ...at(rev + 2), notices: [] })
  await tape.says(LIN, 'catalogue/menu', { storeId })
  await tape.says(LIN, 'catalogue/product', { storeId, productId: osmanthusOolong })
  await tape.says(LIN, 'catalogue/find-barcode', { storeId, barcode: '2000000000107' })
  await tape.says(CHEN, 'catalogue/shelf', { storeId })
  await tape.says(CHEN, 'catalogue/set-offer', { storeId, skuId: teaEggs, soldOut: true })
  await tape.says(CHEN, 'catalogue/set-offer', { storeId, skuId: teaEggs, soldOut: false })
  await tape.says(CHEN, 'catalogue/set-price', { storeId, skuId: teaEggs, priceFen: 600 })
  await tape.says(CHEN, 'catalogue/set-price', { storeId, skuId: teaEggs, priceFen: null })
  const move = { kind: 'delivery', count: 10 } as const
  await tape.says(CHEN, 'catalogue/move-stock', { storeId, skuId: teaEggs, move, reason: '到货' })
  await tape.says(CHEN, 'catalogue/movements', { storeId, skuId: teaEggs, before: null })
}
