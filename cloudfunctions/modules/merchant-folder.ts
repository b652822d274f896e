import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseMerchantFile } from '../platform/merchant'
import type { BookingStoreDocument } from './booking/booking.documents'
import { bookingFile, checkBookingNames } from './booking/booking.merchant'
import { loadedBookingStores } from './booking/load-booking'
import { type LoadedMenu, loadedMenu } from './catalogue/load-menu'
import { menuFile } from './catalogue/menu.merchant'
import type { EventDocument } from './events/events.documents'
import { checkEvents, eventsFile, loadedEvents } from './events/events.merchant'
import { loadedProgramme, loyaltyFile } from './loyalty/loyalty.merchant'
import type { ProgrammeDocument } from './loyalty/points.documents'
import type { PromotionDocument } from './promotions/promotions.documents'
import { checkNames, loadedPromotions, promotionsFile } from './promotions/promotions.merchant'
import { loadedStores, merchantDocument } from './stores/load-merchant'
import { operatorFile } from './stores/operator.merchant'
import type { MerchantDocument, StoreDocument } from './stores/stores.documents'
import { storesFile } from './stores/stores.merchant'

/** The files of a merchant's folder that any cloud is loaded from; all of them have to be there. */
export const folderFiles = [
  'stores.json',
  'merchant.json',
  'loyalty.json',
  'menu.json',
  'promotions.json',
  'events.json',
  'booking.json',
] as const

/** A merchant's folder as it is written: every file's text. */
export type FolderTexts = Readonly<Record<(typeof folderFiles)[number], string>>

async function textOf(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Error(`${file}: is not there`, { cause: error })
    throw error
  })
}

export async function readFolder(folder: string): Promise<FolderTexts> {
  const text = (file: keyof FolderTexts) => textOf(folder, file)
  return {
    'stores.json': await text('stores.json'),
    'merchant.json': await text('merchant.json'),
    'loyalty.json': await text('loyalty.json'),
    'menu.json': await text('menu.json'),
    'promotions.json': await text('promotions.json'),
    'events.json': await text('events.json'),
    'booking.json': await text('booking.json'),
  }
}

/** What loading a merchant's folder writes. */
export interface MerchantDocuments extends LoadedMenu {
  readonly stores: readonly StoreDocument[]
  readonly merchant: readonly MerchantDocument[]
  readonly pointsProgrammes: readonly ProgrammeDocument[]
  readonly promotions: readonly PromotionDocument[]
  readonly bookingStores: readonly BookingStoreDocument[]
  readonly events: readonly EventDocument[]
}

const nothingThere = { stores: [], products: [], promotions: [], bookingStores: [], events: [] }

/** What is looked at before a folder is loaded: where staff have changed what a file says, they win. */
export type LoadedBefore = Pick<MerchantDocuments, keyof typeof nothingThere>

/**
 * The documents a folder makes, over what `there` holds where it was loaded before.
 * @throws an Error that names the file, and the field or the id, of the first thing wrong
 */
export function folderDocuments(
  texts: FolderTexts,
  there: LoadedBefore = nothingThere,
): MerchantDocuments {
  const stores = parseMerchantFile('stores.json', texts['stores.json'], storesFile)
  const operator = parseMerchantFile('merchant.json', texts['merchant.json'], operatorFile)
  const loyalty = parseMerchantFile('loyalty.json', texts['loyalty.json'], loyaltyFile)
  const menu = parseMerchantFile('menu.json', texts['menu.json'], menuFile)
  const promotions = parseMerchantFile('promotions.json', texts['promotions.json'], promotionsFile)
  const events = parseMerchantFile('events.json', texts['events.json'], eventsFile)
  const booking = parseMerchantFile('booking.json', texts['booking.json'], bookingFile)
  const known = {
    storeIds: stores.map(({ id }) => id),
    categoryIds: menu.categories.map(({ id }) => id),
    productIds: menu.products.map(({ id }) => id),
    tierIds: loyalty.tiers.map(({ id }) => id),
  }
  checkNames(promotions, known)
  checkEvents(events, known)
  const loaded = loadedStores(stores, there.stores)
  checkBookingNames(booking, loaded)
  return {
    stores: loaded,
    merchant: [merchantDocument(operator, stores)],
    pointsProgrammes: [loadedProgramme(loyalty)],
    promotions: loadedPromotions(promotions, there.promotions),
    bookingStores: loadedBookingStores(booking, there.bookingStores),
    events: loadedEvents(events, there.events),
    ...loadedMenu(menu, there.products),
  }
}
