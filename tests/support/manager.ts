import assert from 'node:assert/strict'
import type { Input } from '@/shared/contracts'
import type { StoreSettings } from '@/shared/contracts/stores.contract'
import { type BusinessDay, isBusinessDay } from '@/shared/kernel/business-day'
import type { StoreId } from '@/shared/kernel/ids'
import { value } from './answers'
import { yuyuan } from './demo'
import type { TestCloud } from './local-cloud'

const usual = { hours: 'as-usual' } as const

/** 08:00–11:30 every day: closed at noon, when tests begin. */
export const mornings = {
  week: [{ days: [1, 2, 3, 4, 5, 6, 7], opensAtMinutes: 480, closesAtMinutes: 690 }],
  onHolidays: usual,
  onSwapWorkdays: usual,
}

export const stocktaking = { spans: [], reason: { zh: '店内盘点', en: 'Stocktaking' } }

/** A date there is. */
export function dayOf(text: string): BusinessDay {
  assert.ok(isBusinessDay(text), text)
  return text
}

/** The day tests begin on. */
export const TODAY = dayOf('2026-11-25')

/** The manager of 愚园路, changing the settings of one store. */
export class TestManager {
  constructor(
    readonly cloud: TestCloud,
    readonly storeId: StoreId = yuyuan,
  ) {}

  get #phone() {
    return this.cloud.phone('manager-chen')
  }

  async settings(): Promise<StoreSettings> {
    const { storeId } = this
    return value<'stores/settings'>(await this.#phone.read('stores/settings', { storeId }))
  }

  /** What a shopper's next poll of the store's line says. */
  async line() {
    const { storeId } = this
    const phone = this.cloud.phone('shopper-lin')
    return value<'queue/store-line'>(await phone.read('queue/store-line', { storeId }))
  }

  async details() {
    const { storeId } = this
    const phone = this.cloud.phone('shopper-lin')
    return value<'stores/details'>(await phone.read('stores/details', { storeId }))
  }

  /** To mornings only, unless told otherwise. */
  setHours(change: Partial<Input<'stores/set-hours'>> = {}) {
    const input = { storeId: this.storeId, after: 1, ...mornings, ...change }
    return this.#phone.intent('stores/set-hours', input)
  }

  /** Closes today, unless told otherwise. */
  setDay(change: Partial<Input<'stores/set-exception'>> = {}) {
    const input = { storeId: this.storeId, after: 1, day: TODAY, to: stocktaking, ...change }
    return this.#phone.intent('stores/set-exception', input)
  }

  setNotices(notices: Input<'stores/set-notices'>['notices'], after = 1) {
    return this.#phone.intent('stores/set-notices', { storeId: this.storeId, after, notices })
  }
}
