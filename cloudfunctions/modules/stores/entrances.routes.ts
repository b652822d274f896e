import { count, read } from '../../platform/route'
import { countEntryInput, placeInput } from './entrances.schemas'
import { countEntry } from './entries.service'
import { placeOfCode } from './place.service'

export const entrancesForShopper = {
  'stores/place': read<'stores/place'>(placeInput, placeOfCode),
  'stores/count-entry': count<'stores/count-entry'>(countEntryInput, countEntry),
}
