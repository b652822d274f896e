import { read, write } from '../../platform/route'
import { askFapiao } from './ask-fapiao.service'
import * as schema from './orders.schemas'
import { cancel, myOrder, myOrders } from './own-order.service'
import { payAtCounter, place } from './place.service'
import { quote } from './quote.service'

export const ordersForShopper = {
  'orders/quote': read<'orders/quote'>(schema.quoteInput, quote),
  'orders/place': write<'orders/place'>(schema.placeInput, place),
  'orders/order': read<'orders/order'>(schema.orderInput, myOrder),
  'orders/mine': read<'orders/mine'>(schema.mineInput, myOrders),
  'orders/cancel': write<'orders/cancel'>(schema.orderInput, cancel),
  'orders/pay-at-counter': write<'orders/pay-at-counter'>(schema.payAtCounterInput, payAtCounter),
  'orders/ask-fapiao': write<'orders/ask-fapiao'>(schema.askFapiaoInput, askFapiao),
}
