import {
  OPERATOR_ADDRESS,
  PRIVACY_ADDRESS,
  settingsAddress,
  storePageAddress,
} from '@/features/stores/page-addresses'
import { wukang, yuyuan } from '../demo'
import { HOME, newcomer, PHONE, type Screens } from './screen'

/** A store's own page, its settings, a place in it, and who runs the stores. */
export function storeScreens(): Screens {
  const chen = { person: 'manager-chen', size: PHONE, address: settingsAddress(yuyuan) }
  return {
    store: { ...newcomer, address: storePageAddress(yuyuan), standing: '#store-page-name' },
    'store-past-midnight': {
      ...newcomer,
      address: storePageAddress(wukang),
      standing: '#store-page-name',
    },
    'stores-not-found': {
      ...newcomer,
      address: HOME,
      typed: ['#store-search input', '没有这样的店'],
      standing: '#see-all',
      main: '#see-all',
    },
    place: {
      ...newcomer,
      address: `${HOME}?scene=p.${yuyuan}.T3`,
      standing: '#ask-staff',
    },
    operator: { ...newcomer, address: OPERATOR_ADDRESS, standing: '#operator-name' },
    privacy: { ...newcomer, address: PRIVACY_ADDRESS, standing: '#privacy-merchant' },
    'privacy-forgetting': {
      person: 'shopper-far',
      size: PHONE,
      address: PRIVACY_ADDRESS,
      taps: ['#forget-me'],
      standing: '#leave-sheet',
    },
    settings: { ...chen, standing: '#settings-exceptions' },
    'settings-exception': { ...chen, taps: ['#add-exception'], standing: '#exception-sheet' },
    'settings-notice': { ...chen, taps: ['#add-notice'], standing: '#notice-sheet' },
  }
}
