import type { GeoPoint } from '../domain/stores/distance'
import type {
  DatedHours,
  DayHours,
  DayReason,
  OnHolidays,
  OnSwapWorkdays,
  Span,
  WeeklyHours,
} from '../domain/stores/opening-hours'
import type { Openness } from '../domain/stores/openness'
import type { WrongHours } from '../domain/stores/set-hours'
import type { Ask, City, Notice, Offer, Operator, Photo } from '../domain/stores/store'
import type { BusinessDay } from '../kernel/business-day'
import type { StoreId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { MerchantText } from '../kernel/words'

export type { DayReason, GeoPoint, Openness, Span }

/** A store in a list, and above its line. */
export interface StoreCard {
  readonly id: StoreId
  readonly name: MerchantText
  readonly address: MerchantText
  readonly city: City
  /** By GCJ-02, as `openLocation` wants it. */
  readonly location: GeoPoint
  /** Minutes the store's clock is ahead of UTC: moments are shown by it. */
  readonly utcOffsetMinutes: number
  /** Parties waiting now, over all lanes. */
  readonly waiting: number
  readonly openness: Openness
  /** Of this business day, in minutes after its midnight; none where it is closed all day. */
  readonly today: readonly Span[]
  readonly offers: readonly Offer[]
  /** From where the caller said they are. */
  readonly distanceMeters?: number
}

/** What a day's hours are and why. */
export type DayView = Pick<DayHours, 'day' | 'spans' | 'reason' | 'calendarUnpublished'>

export interface StoreDetails extends StoreCard {
  readonly phone: string
  readonly photos: readonly Photo[]
  /** Those in force today. */
  readonly notices: readonly Pick<Notice, 'id' | 'words'>[]
  readonly wifi: { readonly name: string; readonly password?: string } | null
  /** Seven days from today. */
  readonly week: readonly DayView[]
  /** One of these days lies in a year whose public calendar is not announced and could change. */
  readonly calendarUnpublished: boolean
  readonly licences: { readonly business: string; readonly food?: string }
  readonly asks: readonly Ask[]
}

/** What managers change of a store, as it is now. */
export interface StoreSettings {
  readonly storeId: StoreId
  readonly storeName: MerchantText
  /** Goes up with every change: a change names the one it was made from. */
  readonly rev: number
  readonly utcOffsetMinutes: number
  /** Hours lie between this, in minutes after midnight, and the same a day later. */
  readonly dayStartsAtMinutes: number
  readonly today: BusinessDay
  readonly openness: Openness
  readonly week: WeeklyHours
  readonly onHolidays: OnHolidays
  readonly onSwapWorkdays: OnSwapWorkdays
  /** Of today and later, in their order. */
  readonly exceptions: readonly DatedHours[]
  /** All of them, also those whose days are over or still to come. */
  readonly notices: readonly Notice[]
  /** The days ahead, as all of this makes them. */
  readonly days: readonly DayView[]
  readonly calendarUnpublished: boolean
  /** When a manager last changed each part; null while it is as the merchant's file has it. */
  readonly changedAt: { readonly [Part in SettingsPart]: Instant | null }
}

export type SettingsPart = 'hours' | 'exceptions' | 'notices'

/** Who runs the stores, with the licences each shows. */
export interface OperatorView extends Operator {
  readonly stores: readonly (Pick<StoreDetails, 'name' | 'licences'> & {
    readonly storeId: StoreId
  })[]
  /** There are more stores than are listed. */
  readonly moreStores: boolean
}

export type UnknownStore = { readonly code: 'stores/unknown' }

/** Somebody else has changed the store since these settings were read. */
export type ChangedSince = { readonly code: 'stores/changed-since' }

export type SettingsRefusal =
  | ChangedSince
  | WrongHours
  /** A day that is over, or more than a year ahead. */
  | { readonly code: 'stores/day-out-of-reach' }
  | { readonly code: 'stores/too-many-exceptions'; readonly most: number }

type SettingsWrite<Input> = {
  in: 'staff'
  kind: 'write'
  /** `after` is the `rev` of the settings this change was made from. */
  input: { readonly storeId: StoreId; readonly after: number } & Input
  output: StoreSettings
  refusal: SettingsRefusal
}

export interface StoresContract {
  /**
   * Twenty stores at most, the nearest first where `near` is said, else by city and name. A merchant
   * of more than a thousand lists only those within 200 km by distance; where there are none, all by
   * city and name. A page may be short or empty: only `next` tells whether more follow.
   */
  'stores/list': {
    in: 'shopper'
    kind: 'read'
    input: {
      /** By GCJ-02. */
      readonly near: GeoPoint | null
      readonly cityId: string | null
      /** Part of a name or an address, in either language and either case. */
      readonly search: string | null
      readonly openNow: boolean
      /** The `next` of the page before. */
      readonly after: string | null
    }
    output: {
      readonly stores: readonly StoreCard[]
      /** Every city with stores, and how many. */
      readonly cities: readonly (City & { readonly stores: number })[]
      readonly next: string | null
    }
    refusal: never
  }
  'stores/details': {
    in: 'shopper'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: StoreDetails
    refusal: UnknownStore
  }
  /** Who answers for all of this: the agreement, the rules, the privacy text, where to complain. */
  'stores/operator': {
    in: 'shopper'
    kind: 'read'
    input: Record<string, never>
    output: OperatorView
    refusal: { readonly code: 'stores/no-operator' }
  }
  'stores/settings': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: StoreSettings
    refusal: never
  }
  /** The hours of the week, and what holidays and swap workdays change. */
  'stores/set-hours': SettingsWrite<Pick<StoreSettings, 'week' | 'onHolidays' | 'onSwapWorkdays'>>
  /** One day's own hours, without spans closed; null takes them back. */
  'stores/set-exception': SettingsWrite<{
    readonly day: BusinessDay
    readonly to: Pick<DatedHours, 'spans' | 'reason'> | null
  }>
  /** All notices at once. */
  'stores/set-notices': SettingsWrite<{ readonly notices: readonly Notice[] }>
}
