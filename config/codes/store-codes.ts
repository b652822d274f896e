import { entryCode } from '@/shared/domain/stores/entry-code'
import type { MerchantText, Words } from '@/shared/kernel/words'
import type { StoreOfMerchant } from '../../cloudfunctions/modules/stores/stores.merchant'
import { codesText } from './codes.text'

/** A code to hang or stand somewhere in a store. */
export interface StoreCode {
  /** The text in the code: the `scene` a scan opens home with. */
  readonly scene: string
  /** What it stands on, for whoever hangs it and whoever scans it. */
  readonly name: MerchantText
  readonly instruction: Words
}

/** The code of a store's door, which is read from across the street. */
export function doorCodeOf({ id, name, lanes }: StoreOfMerchant): StoreCode {
  const instruction = lanes.length > 0 ? codesText.take : codesText.look
  return { scene: entryCode({ kind: 'door', storeId: id }), name, instruction }
}

/** The codes of a store's lanes, counters and places, in the order of the merchant's file. */
export function inStoreCodesOf({ id: storeId, lanes, places, asks }: StoreOfMerchant): StoreCode[] {
  const inPlace = asks.length > 0 ? codesText.call : codesText.look
  return [
    ...lanes.map(({ name, prefix }) => ({
      scene: entryCode({ kind: 'lane', storeId, prefix }),
      name,
      instruction: codesText.takeHere,
    })),
    ...places.map(({ code, kind, name }) => ({
      scene: entryCode({
        kind: kind === 'counter' ? 'counter' : 'place',
        storeId,
        placeCode: code,
      }),
      name,
      instruction: inPlace,
    })),
  ]
}
