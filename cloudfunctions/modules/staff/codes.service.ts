import type { Input } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { CodeOf, CodePicture, NotReleased } from '@/shared/contracts/staff.codes.contract'
import { entryCode } from '@/shared/domain/stores/entry-code'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import { requiredChoice } from '../../platform/environment'
import { codeVersions, miniProgramCode } from '../../platform/mini-program-code'
import type { Reply } from '../../platform/route'
import type { StoreDocument } from '../stores/stores.documents'
import type { StaffReader } from './staff-door'
import { storeAtWork } from './store-at-work'

/** Which version of the Mini Program the codes open; `release` from the first release on. */
const CODES_OPEN = requiredChoice('CODES_OPEN', codeVersions)

export async function codes(
  { storeId }: Input<'staff/codes'>,
  _reader: StaffReader,
): Reply<'staff/codes'> {
  const { name, places, lanes } = await storeAtWork(storeId)
  return ok({
    storeName: name,
    places: places.map(({ code, kind, name: placeName }) => ({ code, kind, name: placeName })),
    lanes: lanes.map(({ id, name: laneName }) => ({ id, name: laneName })),
  })
}

/** The text of the code of something the store has, or asks for; null for what it has not. */
function sceneOf({ _id: storeId, places, lanes }: StoreDocument, of: CodeOf): string | null {
  switch (of.kind) {
    case 'door':
      return entryCode({ kind: 'door', storeId })
    case 'place': {
      const place = places.find(({ code }) => code === of.code)
      if (!place) return null
      const kind = place.kind === 'counter' ? 'counter' : 'place'
      return entryCode({ kind, storeId, placeCode: place.code })
    }
    case 'lane': {
      const lane = lanes.find(({ id }) => id === of.laneId)
      return lane ? entryCode({ kind: 'lane', storeId, prefix: lane.prefix }) : null
    }
    case 'amount':
      return entryCode({ kind: 'amount', storeId, amountFen: of.amountFen })
    default:
      return of satisfies never
  }
}

/** A code's text as a picture. Nothing is kept: the same text always makes the same code. */
export async function codePicture(
  scene: string,
): Promise<Result<CodePicture, NotReleased | CallRefusal>> {
  const made = await miniProgramCode(scene, CODES_OPEN)
  switch (made.made) {
    case 'picture':
      return ok({ scene, contentType: made.contentType, base64: made.base64 })
    case 'not-released':
      return refuse({ code: 'staff/not-released' })
    case 'too-many':
      return refuse({ code: 'request/busy' })
    default:
      return made satisfies never
  }
}

/** The code of something the store has, or of an amount it asks for. */
export async function code(
  { storeId, of }: Input<'staff/code'>,
  _reader: StaffReader,
): Reply<'staff/code'> {
  const scene = sceneOf(await storeAtWork(storeId), of)
  return scene === null ? refuse({ code: 'staff/unknown-code' }) : codePicture(scene)
}
