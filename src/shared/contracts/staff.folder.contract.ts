import type { Instant } from '../kernel/instant'

/** Whether the merchant's data wait to be loaded into the stores. */
export interface FolderView {
  /** What `npm run cloud:setup` has checked and put there; null before it first did. */
  readonly waiting: { readonly version: string; readonly checkedAt: Instant } | null
  readonly loaded: {
    readonly version: string
    readonly at: Instant
    /** What colleagues call whoever did. */
    readonly by: string
  } | null
}

/** One step of loading. */
export interface FolderProgress {
  /** Documents this step wrote. */
  readonly written: number
  /** How many are still to write: 0 once it is done. */
  readonly left: number
}

/** The merchant's folder: an owner's alone, for it decides prices and hours of every store. */
export interface FolderContract {
  'staff/folder': {
    in: 'staff'
    kind: 'read'
    input: Record<string, never>
    output: FolderView
    refusal: never
  }
  /** Loads the next part of it, so that no step takes long; asked again until nothing is left. */
  'staff/load-folder': {
    in: 'staff'
    kind: 'write'
    input: { readonly version: string }
    output: FolderProgress
    refusal:
      | { readonly code: 'staff/other-folder' }
      /** What is wrong with it, by file and field: it was checked by another release than this. */
      | { readonly code: 'staff/faulty-folder'; readonly wrong: string }
  }
}
