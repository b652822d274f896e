import type { Input, Output, RefusalOf } from '@/shared/contracts'
import type { StaffRefusal } from '@/shared/contracts/call'
import type { FolderProgress } from '@/shared/contracts/staff.folder.contract'
import { stillWorks } from '@/shared/domain/staff/appointing'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Reader, Reply, Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { folderNotes, folderParts } from './folder.documents'
import { type MemberDocument, members, trail } from './staff.documents'
import { memberId } from './staff.ids'
import { sharedPhone } from './staff.service'
import { FOLDER_ID, type FolderNoteDocument } from './staged-folder'
import { trailEntry } from './trail.service'

/** Writes the next documents of a folder's files; `faulty` where they do not pass the check. */
export type LoadFolder = (
  files: unknown,
) => Promise<Result<FolderProgress, { readonly code: 'faulty'; readonly wrong: string }>>

/** Whoever owns the stores, on a phone of their own; there may be no store yet. */
async function ownerOnOwnPhone(
  person: PersonId | undefined,
  now: Instant,
): Promise<Result<MemberDocument, StaffRefusal>> {
  if (!person) return refuse({ code: 'staff/not-allowed' })
  const [shared, place] = await Promise.all([
    sharedPhone(person),
    members.get(memberId(person, EVERY_STORE)),
  ])
  if (shared) return refuse({ code: 'staff/own-phone-only' })
  const owns = place?.role === 'owner' && stillWorks(place, now)
  return owns ? ok(place) : refuse({ code: 'staff/not-allowed' })
}

export async function folder(
  _input: Record<string, never>,
  { person, now }: Reader,
): Reply<'staff/folder'> {
  const owner = await ownerOnOwnPhone(person, now)
  if (!owner.ok) return owner
  const note = await folderNotes.get(FOLDER_ID)
  if (!note) return ok({ waiting: null, loaded: null })
  const { version, checkedAt, loaded } = note
  return ok({ waiting: { version, checkedAt }, loaded })
}

async function filesOf({ parts }: FolderNoteDocument): Promise<unknown> {
  const found = await Promise.all(parts.map((id) => folderParts.get(id)))
  return JSON.parse(found.map((part) => part?.text ?? '').join(''))
}

/** Once all is written: what was loaded, and the trail's entry, which every store reads. */
async function noteLoaded(
  version: string,
  { name }: MemberDocument,
  { person, intent, now }: Writer,
): Promise<void> {
  const { set } = operators
  const by = { person, name }
  const deed = { action: 'staff/load-folder', storeId: EVERY_STORE, by, device: null } as const
  await trail.create(trailEntry({ ...deed, subject: null }, intent, now))
  await folderNotes.update(
    { _id: FOLDER_ID, version },
    { loaded: set({ version, at: now, by: name }) },
  )
}

/**
 * Loads what waits, a part at each call. That the caller owns the stores is read from their place,
 * as for everybody; the folder itself lies where only the holder of the environment's key can
 * write. So neither a body nor a function's name proves anything here.
 */
export function loadFolderBy(load: LoadFolder) {
  return async (
    { version }: Input<'staff/load-folder'>,
    writer: Writer,
  ): Promise<Result<Output<'staff/load-folder'>, RefusalOf<'staff/load-folder'>>> => {
    const owner = await ownerOnOwnPhone(writer.person, writer.now)
    if (!owner.ok) return owner
    const note = await folderNotes.get(FOLDER_ID)
    if (note?.version !== version) return refuse({ code: 'staff/other-folder' })
    const loaded = await load(await filesOf(note))
    if (!loaded.ok) {
      return refuse({ code: 'staff/faulty-folder', wrong: loaded.refusal.wrong })
    }
    const done = loaded.value.left === 0
    const news = loaded.value.written > 0 || note.loaded?.version !== version
    if (done && news) await noteLoaded(version, owner.value, writer)
    return ok(loaded.value)
  }
}
