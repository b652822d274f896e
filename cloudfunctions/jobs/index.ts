import { sweepStocks } from '../modules/catalogue/sweep-stocks.service'
import { forgetMembers, forgetSpentCodes } from '../modules/membership/forget.service'
import { closeDays } from '../modules/queue/close-day.service'
import { forgetPeople, missOverdue, recordLines } from '../modules/queue/record.service'
import { clearFloors } from '../modules/staff/floor.service'
import { timerEntry } from '../platform/entry'

export const main = timerEntry([
  { name: 'queue/miss-overdue', run: missOverdue },
  { name: 'queue/record-lines', run: recordLines },
  { name: 'queue/close-days', run: closeDays },
  { name: 'queue/forget-people', run: forgetPeople },
  { name: 'staff/clear-floors', run: clearFloors },
  { name: 'catalogue/sweep-stocks', run: sweepStocks },
  { name: 'membership/forget-spent-codes', run: forgetSpentCodes },
  { name: 'membership/forget-members', run: forgetMembers },
])
