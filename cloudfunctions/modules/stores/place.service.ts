import type { Input, Output } from '@/shared/contracts'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import type { UnknownPlace } from '@/shared/contracts/stores.entrances'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { stores } from './stores.documents'

/** What the code of a place stands for today: codes stay on tables longer than tables stay. */
export async function placeOfCode({
  storeId,
  code,
}: Input<'stores/place'>): Promise<Result<Output<'stores/place'>, UnknownStore | UnknownPlace>> {
  const store = await stores.get(storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  const place = store.places.find((each) => each.code === code)
  if (!place) return refuse({ code: 'stores/unknown-place' })
  return ok({ name: place.name, kind: place.kind })
}
