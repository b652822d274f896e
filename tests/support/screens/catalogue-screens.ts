import {
  barcodeAddress,
  productAddress,
  SHOP_ADDRESS,
  shelfAddress,
} from '@/features/catalogue/addresses'
import { asId } from '@/shared/kernel/ids'
import { oolongTin, yuyuan } from '../demo'
import { newcomer, PHONE, type Screens } from './screen'

/** A store's menu, what is on it, and its shelf. */
export function catalogueScreens(): Screens {
  const atYuyuan = `#store-${yuyuan}`
  const shop = { ...newcomer, address: SHOP_ADDRESS, taps: [atYuyuan] }
  const latte = productAddress(yuyuan, asId('osmanthuslatte'))
  const chen = { person: 'manager-chen', size: PHONE, address: shelfAddress(yuyuan) }
  const packaged = '#shelf-packagedteas'
  return {
    'shop-choose-store': { ...newcomer, address: SHOP_ADDRESS, standing: atYuyuan },
    shop: { ...shop, standing: '#product-osmanthusoolong' },
    'shop-category': {
      ...shop,
      taps: [atYuyuan, '#category-packagedteas'],
      standing: '#product-oolongtinbox',
    },
    'shop-cart': {
      ...shop,
      taps: [...shop.taps, '#category-packagedteas', '#add-longjingtinbox'],
      standing: '#cart-count',
      main: '#open-cart',
    },
    product: { ...newcomer, address: latte, standing: '#allergens', main: '#add-to-cart' },
    'product-in-cart': {
      ...newcomer,
      address: latte,
      taps: ['#add-to-cart'],
      standing: '#cart-count',
      main: '#open-cart',
    },
    'product-scanned': {
      ...newcomer,
      address: barcodeAddress(yuyuan, '2000000000206'),
      standing: '#size-state',
    },
    'product-unknown': {
      ...newcomer,
      address: barcodeAddress(yuyuan, '4006381333931'),
      standing: '#refused',
      main: '#to-menu',
    },
    shelf: { ...chen, taps: [packaged], standing: `#shelf-${oolongTin}` },
    'shelf-sheet': {
      ...chen,
      taps: [packaged, `#shelf-${oolongTin}`],
      standing: '#movements',
    },
  }
}
