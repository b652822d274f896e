import * as v from 'valibot'
import { entryKinds } from '@/shared/domain/stores/entry'
import { PLACE_CODE_PATTERN } from '@/shared/domain/stores/place'
import { vias } from '@/shared/domain/stores/via'
import { id } from '../../platform/input'
import type { InputSchema } from '../../platform/route'

const storeId = id<'store'>()

export const placeInput: InputSchema<'stores/place'> = v.strictObject({
  storeId,
  code: v.pipe(v.string(), v.regex(PLACE_CODE_PATTERN)),
})

export const countEntryInput: InputSchema<'stores/count-entry'> = v.strictObject({
  kind: v.picklist(entryKinds),
  via: v.picklist(vias),
  storeId: v.nullable(storeId),
})

export const entriesInput: InputSchema<'stores/entries'> = v.strictObject({ storeId })
