import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_MERCHANT } from '../../cloudfunctions/emulator/seed/seed'

/** A store as `stores.json` has it: whatever was written there. */
export type StoreInFile = Record<string, unknown>

/** A menu as `menu.json` has it. */
export interface MenuInFile {
  readonly categories: readonly { readonly id: string; readonly [field: string]: unknown }[]
  readonly options: readonly Record<string, unknown>[]
  readonly products: readonly Record<string, unknown>[]
}

/** Rules of points as `loyalty.json` has them. */
export interface LoyaltyInFile {
  readonly tiers: readonly Record<string, unknown>[]
  readonly [field: string]: unknown
}

/** A rule as `promotions.json` has it: whatever was written there. */
export type PromotionInFile = Record<string, unknown>

/** What can be booked at one store as `booking.json` has it. */
export interface BookingInFile {
  readonly store: string
  readonly resources: readonly Record<string, unknown>[]
  readonly services: readonly Record<string, unknown>[]
  readonly [field: string]: unknown
}

/** An event as `events.json` has it: whatever was written there. */
export type EventInFile = Record<string, unknown>

/** A copy of the demo merchant's folder that a test may change. */
export interface MerchantFolder {
  readonly path: string
  /** Writes `stores.json` anew from what it was. */
  rewrite(stores: (before: StoreInFile[]) => StoreInFile[]): Promise<void>
  /** The same of `loyalty.json`. */
  rewriteLoyalty(loyalty: (before: LoyaltyInFile) => object): Promise<void>
  /** The same of `menu.json`. */
  rewriteMenu(menu: (before: MenuInFile) => MenuInFile): Promise<void>
  /** The same of `promotions.json`. */
  rewritePromotions(promotions: (before: PromotionInFile[]) => PromotionInFile[]): Promise<void>
  /** The same of `booking.json`. */
  rewriteBooking(booking: (before: BookingInFile[]) => BookingInFile[]): Promise<void>
  /** The same of `events.json`. */
  rewriteEvents(events: (before: EventInFile[]) => EventInFile[]): Promise<void>
  /** The same of `merchant.json`. */
  rewriteOperator(operator: (before: Record<string, unknown>) => object): Promise<void>
  remove(): Promise<void>
}

export async function merchantFolder(): Promise<MerchantFolder> {
  const path = await mkdtemp(join(tmpdir(), 'merchant-'))
  await cp(DEMO_MERCHANT, path, { recursive: true })
  const file = join(path, 'stores.json')
  const menuFile = join(path, 'menu.json')
  const loyaltyFile = join(path, 'loyalty.json')
  const promotionsFile = join(path, 'promotions.json')
  const bookingFile = join(path, 'booking.json')
  const eventsFile = join(path, 'events.json')
  const operatorFile = join(path, 'merchant.json')
  return {
    path,
    async rewrite(stores) {
      const before: StoreInFile[] = JSON.parse(await readFile(file, 'utf8'))
      await writeFile(file, JSON.stringify(stores(before)))
    },
    async rewriteLoyalty(loyalty) {
      const before: LoyaltyInFile = JSON.parse(await readFile(loyaltyFile, 'utf8'))
      await writeFile(loyaltyFile, JSON.stringify(loyalty(before)))
    },
    async rewriteMenu(menu) {
      const before: MenuInFile = JSON.parse(await readFile(menuFile, 'utf8'))
      await writeFile(menuFile, JSON.stringify(menu(before)))
    },
    async rewritePromotions(promotions) {
      const before: PromotionInFile[] = JSON.parse(await readFile(promotionsFile, 'utf8'))
      await writeFile(promotionsFile, JSON.stringify(promotions(before)))
    },
    async rewriteBooking(booking) {
      const before: BookingInFile[] = JSON.parse(await readFile(bookingFile, 'utf8'))
      await writeFile(bookingFile, JSON.stringify(booking(before)))
    },
    async rewriteEvents(events) {
      const before: EventInFile[] = JSON.parse(await readFile(eventsFile, 'utf8'))
      await writeFile(eventsFile, JSON.stringify(events(before)))
    },
    async rewriteOperator(operator) {
      const before: Record<string, unknown> = JSON.parse(await readFile(operatorFile, 'utf8'))
      await writeFile(operatorFile, JSON.stringify(operator(before)))
    },
    remove: () => rm(path, { recursive: true }),
  }
}

/** So many products like the demo's first, spread over its categories, each with a name of its own. */
export function manyProducts(count: number) {
  return ({ categories, options, products: [first] }: MenuInFile): MenuInFile => ({
    categories,
    options,
    products: Array.from({ length: count }, (_, index) => {
      const id = String(index).padStart(6, '0')
      const category = categories[Math.floor((index * categories.length) / count)]?.id
      const name = { zh: `桂花乌龙 ${id} 号`, en: `Osmanthus oolong No. ${id}` }
      const sizes = [{ id: `size${id}`, priceFen: 1800 + index }]
      return { ...first, id: `product${id}`, category, name, sizes }
    }),
  })
}

/** So many stores over eastern China in a hundred cities, the same each time, after the demo's first. */
export function manyStores(count: number, random: () => number) {
  return ([first]: StoreInFile[]) =>
    Array.from({ length: count }, (_, index) => {
      const city = Math.floor(random() ** 2 * 100)
      const id = String(index).padStart(6, '0')
      // The cities lie on a grid of two degrees; each one's stores within some forty kilometres.
      const latitude = 22 + 2 * Math.floor(city / 10) + (random() - 0.5) * 0.7
      const longitude = 102 + 2 * (city % 10) + (random() - 0.5) * 0.7
      return {
        ...first,
        // What a list never looks at would only take time to load.
        photos: [],
        places: [],
        asks: [],
        id: `store${id}`,
        name: { zh: `茶舍 ${id} 号`, en: `Tea House No. ${id}` },
        address: { zh: `${city} 号城 ${id} 号`, en: `${id} Tea Road` },
        city: { id: cityId(city), name: { zh: `${city} 号城` } },
        location: { latitude, longitude },
      }
    })
}

/** `aa`, `ab` … for 0, 1 … */
export function cityId(city: number): string {
  return [Math.floor(city / 26), city % 26].map((n) => String.fromCharCode(97 + n)).join('')
}
