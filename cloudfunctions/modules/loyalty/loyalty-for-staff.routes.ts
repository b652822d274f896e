import { staffRead, staffWrite } from '../staff/staff-door'
import { approve, toApprove } from './approve.service'
import { adjust, creditPurchase } from './by-hand.service'
import * as schema from './loyalty.schemas'
import { lastChecks, memberPoints } from './member-points.service'
import { makePurchaseCode } from './purchase-code.service'

export const loyaltyForStaff = {
  'loyalty/member-points': staffRead('loyalty/member-points', schema.memberInput, memberPoints),
  'loyalty/credit-purchase': staffWrite(
    'loyalty/credit-purchase',
    schema.creditInput,
    creditPurchase,
  ),
  'loyalty/make-purchase-code': staffWrite(
    'loyalty/make-purchase-code',
    schema.codeInput,
    makePurchaseCode,
  ),
  'loyalty/adjust': staffWrite('loyalty/adjust', schema.adjustInput, adjust),
  'loyalty/to-approve': staffRead('loyalty/to-approve', schema.storeInput, toApprove),
  'loyalty/approve': staffWrite('loyalty/approve', schema.approveInput, approve),
  'loyalty/checks': staffRead('loyalty/checks', schema.storeInput, lastChecks),
}
