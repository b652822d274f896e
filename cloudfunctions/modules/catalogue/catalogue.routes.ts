import { read } from '../../platform/route'
import { staffRead, staffWrite } from '../staff/staff-door'
import * as schema from './catalogue.schemas'
import { findBarcode, menu, product } from './menu.service'
import { movements, moveStock } from './move-stock.service'
import { setOffer, setPrice, shelf } from './shelf.service'

export const catalogueForShopper = {
  'catalogue/menu': read<'catalogue/menu'>(schema.storeInput, menu),
  'catalogue/product': read<'catalogue/product'>(schema.productInput, product),
  'catalogue/find-barcode': read<'catalogue/find-barcode'>(schema.barcodeInput, findBarcode),
}

export const catalogueForStaff = {
  'catalogue/shelf': staffRead('catalogue/shelf', schema.storeInput, shelf),
  'catalogue/set-offer': staffWrite('catalogue/set-offer', schema.setOfferInput, setOffer),
  'catalogue/set-price': staffWrite('catalogue/set-price', schema.setPriceInput, setPrice),
  'catalogue/move-stock': staffWrite('catalogue/move-stock', schema.moveStockInput, moveStock),
  'catalogue/movements': staffRead('catalogue/movements', schema.movementsInput, movements),
}
