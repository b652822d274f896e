import { setException, setHours, setNotices, settings } from '../stores/settings.service'
import {
  setExceptionInput,
  setHoursInput,
  setNoticesInput,
  storeInput,
} from '../stores/stores.schemas'
import { staffRead, staffWrite } from './staff-door'

/** Stores lie below staff, so what managers do to them comes through the staff door here. */
export const storeSettingsRoutes = {
  'stores/settings': staffRead('stores/settings', storeInput, settings),
  'stores/set-hours': staffWrite('stores/set-hours', setHoursInput, setHours),
  'stores/set-exception': staffWrite('stores/set-exception', setExceptionInput, setException),
  'stores/set-notices': staffWrite('stores/set-notices', setNoticesInput, setNotices),
}
