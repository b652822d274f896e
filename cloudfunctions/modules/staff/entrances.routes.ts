import { entriesInput } from '../stores/entrances.schemas'
import { storeEntries } from '../stores/entries.service'
import { staffRead } from './staff-door'

export const entrancesForStaff = {
  'stores/entries': staffRead('stores/entries', entriesInput, storeEntries),
}
