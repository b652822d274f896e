import type { SettingsPart } from '@/shared/contracts/stores.contract'
import type { GeoPoint } from '@/shared/domain/stores/distance'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import type { OpeningHours } from '@/shared/domain/stores/opening-hours'
import type { Ordering } from '@/shared/domain/stores/ordering'
import type { Place } from '@/shared/domain/stores/place'
import type { Ask, City, Notice, Operator, Photo } from '@/shared/domain/stores/store'
import type { TradingDay } from '@/shared/kernel/business-day'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import type { MerchantText } from '@/shared/kernel/words'
import { Collection } from '../../platform/database'
import type { MERCHANT_ID } from './stores.ids'

/** What managers set. A loaded file fills in only the parts that no manager has changed. */
export interface SetByManagers {
  /** Goes up with every change of a manager's. */
  readonly rev: number
  readonly hours: OpeningHours
  readonly notices: readonly Notice[]
  readonly changedAt: Readonly<Record<SettingsPart, Instant | null>>
  /** What each manager asked for last, so that a repetition changes nothing. */
  readonly last: Readonly<Record<PersonId, { requestId: string; fingerprint: string }>>
}

/** What the merchant's file says of a store; loading it again replaces all of this. */
export interface SetByFile {
  readonly _id: StoreId
  readonly v: 2
  /** Its place in the list by city and name; null once the file no longer has the store. */
  readonly position: number | null
  /** Name and address in small letters, in both languages: what a search looks through. */
  readonly searched: string
  readonly name: MerchantText
  readonly address: MerchantText
  readonly city: City
  readonly location: GeoPoint
  readonly phone: string
  readonly photos: readonly Photo[]
  readonly wifi: { readonly name: string; readonly password?: string } | null
  readonly licences: { readonly business: string; readonly food?: string }
  /** What a place may call the staff for; empty where nobody is to be called. */
  readonly asks: readonly Ask[]
  readonly tradingDay: TradingDay
  readonly places: readonly Place[]
  readonly lanes: readonly LaneSetup[]
  /** How it takes orders, where that is not as usual. */
  readonly ordering?: Partial<Ordering>
}

export interface StoreDocument extends SetByFile, SetByManagers {}

/** Version 1 had no hours; loading the merchant's folder, which it all came from, makes it 2. */
export const stores = new Collection<StoreDocument, StoreDocument>('stores', (stored) => stored, 2)

/** More stores than this nobody works at. */
export const MOST_STORES = 200

/** Who runs the stores and where they are: one document, written by loading the merchant's folder. */
export interface MerchantDocument {
  readonly _id: typeof MERCHANT_ID
  readonly v: 1
  readonly operator: Operator
  /** Every city with stores, in the list's order, and how many each has. */
  readonly cities: readonly (City & { readonly stores: number })[]
  /** A number taken may have WeChat's live card. */
  readonly queueCard?: boolean
}

export const merchant = new Collection<MerchantDocument, MerchantDocument>(
  'merchant',
  (stored) => stored,
)
