import type { Input } from '@/shared/contracts'
import { findTicket } from '@/shared/domain/queue/line'
import { entryCode } from '@/shared/domain/stores/entry-code'
import { refuse } from '@/shared/kernel/result'
import type { Reply } from '../../platform/route'
import { codePicture } from '../staff/codes.service'
import type { StaffReader } from '../staff/staff-door'
import { storeAtWork } from '../staff/store-at-work'
import { readLine } from './line.service'

/** A walk-in's own code, as long as nobody's phone has taken the ticket over. */
export async function takeOverCode(
  { storeId, ticketId }: Input<'queue/take-over-code'>,
  { now }: StaffReader,
): Reply<'queue/take-over-code'> {
  const line = await readLine(await storeAtWork(storeId), now)
  const code = findTicket(line, ticketId)?.party.takeOverCode
  if (code === undefined) return refuse({ code: 'queue/unknown-ticket' })
  return codePicture(entryCode({ kind: 'take-over', code }))
}
