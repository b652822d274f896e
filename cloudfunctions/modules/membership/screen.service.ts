import type { Input, Output } from '@/shared/contracts'
import type { UnknownStore } from '@/shared/contracts/stores.contract'
import { CODES_POLL_MS, windowsTaken } from '@/shared/domain/membership/code-window'
import { entryCode, entryOfCode } from '@/shared/domain/stores/entry-code'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader, Writer } from '../../platform/route'
import { stores } from '../stores/stores.documents'
import { changingCodes } from './changing-codes'
import { isScreenMark, signScreen } from './keys'
import { markPresent } from './presence.service'

export async function screenCodes(
  { storeId }: Input<'membership/screen-codes'>,
  { now }: Reader,
): Promise<Result<Output<'membership/screen-codes'>, never>> {
  const codes = changingCodes(now, (window) =>
    entryCode({ kind: 'screen', storeId, mark: signScreen(storeId, window) }),
  )
  return ok({ codes, nextPollMs: CODES_POLL_MS })
}

/** Whoever reads a screen's code while it stands there is at the store; a photo is too late. */
export async function provePresence(
  { storeId, code }: Input<'membership/prove-presence'>,
  { person, now }: Writer,
): Promise<
  Result<
    Output<'membership/prove-presence'>,
    UnknownStore | { readonly code: 'membership/screen-code-over' }
  >
> {
  const store = await stores.get(storeId)
  if (!store) return refuse({ code: 'stores/unknown' })
  const read = entryOfCode(code)
  const stands =
    read?.kind === 'screen' &&
    read.storeId === storeId &&
    windowsTaken(now).some((window) => isScreenMark(read.mark, storeId, window))
  if (!stands) return refuse({ code: 'membership/screen-code-over' })
  await markPresent(person, store, 'screen', now)
  return ok({ present: true })
}
