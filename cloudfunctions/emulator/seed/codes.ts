import { entryCode } from '@/shared/domain/stores/entry-code'
import type { LaneSetup } from '@/shared/domain/stores/lane-setup'
import type { Place } from '@/shared/domain/stores/place'
import type { StoreId } from '@/shared/kernel/ids'
import type { MerchantText } from '@/shared/kernel/words'

interface Shop {
  readonly name: MerchantText
  readonly places: readonly Place[]
  readonly lanes: readonly Pick<LaneSetup, 'name' | 'prefix'>[]
}

/** One of a store's codes, as the desk offers it for scanning. */
interface Scannable {
  readonly storeId: StoreId
  readonly name: MerchantText
  readonly scene: string
}

function named(part: MerchantText, whole: MerchantText): MerchantText {
  return { zh: `${part.zh} · ${whole.zh}`, en: `${part.en ?? part.zh} · ${whole.en ?? whole.zh}` }
}

/** A code of each kind a store has: at its door, on a table, on a counter, at a lane. */
export function codesToScan(storeId: StoreId, { name, places, lanes }: Shop): Scannable[] {
  const table = places.find(({ kind }) => kind !== 'counter')
  const counter = places.find(({ kind }) => kind === 'counter')
  const [lane] = lanes
  const code = (part: MerchantText, entry: Parameters<typeof entryCode>[0]) => ({
    storeId,
    name: named(part, name),
    scene: entryCode(entry),
  })
  return [
    { storeId, name, scene: entryCode({ kind: 'door', storeId }) },
    ...(table ? [code(table.name, { kind: 'place', storeId, placeCode: table.code })] : []),
    ...(counter ? [code(counter.name, { kind: 'counter', storeId, placeCode: counter.code })] : []),
    ...(lane ? [code(lane.name, { kind: 'lane', storeId, prefix: lane.prefix })] : []),
  ]
}
