import type { Instant } from '@/shared/kernel/instant'
import { derivedId } from '../../platform/new-id'

/** The one note of what waits to be loaded, and of what was. */
export const FOLDER_ID = 'thefolder0'

/** Of Chinese a character has three bytes, and a document stays below 100 KB. */
const PART_CHARACTERS = 30_000

/** A piece of a checked folder, as `npm run cloud:setup` puts it there; its id says what is in it. */
export interface FolderPartDocument {
  readonly _id: string
  readonly v: 1
  readonly text: string
}

/** Which folder waits for an owner, and which was loaded last. */
export interface FolderNoteDocument {
  readonly _id: typeof FOLDER_ID
  readonly v: 1
  /** Another for every other folder. */
  readonly version: string
  /** The ids of its parts, in their order. */
  readonly parts: readonly string[]
  readonly checkedAt: Instant
  readonly loaded: {
    readonly version: string
    readonly at: Instant
    /** What colleagues call the owner who did. */
    readonly by: string
  } | null
}

/** A checked folder as documents: put there, parts first, by whoever holds the environment's key. */
export function stagedFolder(
  files: Readonly<Record<string, string>>,
  now: Instant,
): { readonly parts: readonly FolderPartDocument[]; readonly note: FolderNoteDocument } {
  const whole = JSON.stringify(files)
  const version = derivedId('merchant-folder', whole)
  const parts = Array.from({ length: Math.ceil(whole.length / PART_CHARACTERS) }, (_, index) => ({
    _id: derivedId('merchant-folder', version, String(index)),
    v: 1 as const,
    text: whole.slice(index * PART_CHARACTERS, (index + 1) * PART_CHARACTERS),
  }))
  const note = {
    _id: FOLDER_ID,
    v: 1,
    version,
    parts: parts.map(({ _id }) => _id),
    checkedAt: now,
    loaded: null,
  } as const
  return { parts, note }
}
