import { staffRead } from '../staff/staff-door'
import { reconciliationInput } from './payments.schemas'
import { reconciliation } from './reconciliation.service'

export const paymentsForStaff = {
  'payments/reconciliation': staffRead(
    'payments/reconciliation',
    reconciliationInput,
    reconciliation,
  ),
}
