import { read, write } from '../../platform/route'
import * as schema from './loyalty.schemas'
import { entries, points } from './points-view.service'
import { claimPurchase } from './purchase-code.service'

export const loyaltyForShopper = {
  'loyalty/points': read<'loyalty/points'>(schema.nothing, points),
  'loyalty/entries': read<'loyalty/entries'>(schema.entriesInput, entries),
  'loyalty/claim-purchase': write<'loyalty/claim-purchase'>(schema.claimInput, claimPurchase),
}
