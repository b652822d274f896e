import { staffRead } from '../staff/staff-door'
import { onTicketInput } from './queue.schemas'
import { takeOverCode } from './take-over-code.service'

/** Apart from the line's other routes: only the staff function knows which version codes open. */
export const takeOverCodeForStaff = {
  'queue/take-over-code': staffRead('queue/take-over-code', onTicketInput, takeOverCode),
}
