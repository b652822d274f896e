import { type FolderTexts, folderDocuments } from '../../cloudfunctions/modules/merchant-folder'
import {
  type FolderNoteDocument,
  type FolderPartDocument,
  stagedFolder,
} from '../../cloudfunctions/modules/staff/staged-folder'
import { type CollectionIndex, collections } from '../../cloudfunctions/platform/collections'

/** Where a checked folder waits for the owner. */
export const FOLDERS = 'merchantFolders' satisfies keyof typeof collections

/** An index as CloudBase's UpdateTable takes it. */
export interface IndexToMake {
  readonly IndexName: string
  readonly MgoKeySchema: {
    readonly MgoIndexKeys: { readonly Name: string; readonly Direction: '1' | '-1' }[]
    readonly MgoIsUnique: boolean
  }
}

export interface CollectionToMake {
  readonly name: string
  /** Closed to phones: only functions and the environment's key read and write. */
  readonly acl: 'ADMINONLY'
  readonly indexes: readonly IndexToMake[]
}

/** All that an environment has before the first deployment. */
export interface SetupPlan {
  readonly collections: readonly CollectionToMake[]
  readonly folder: {
    readonly note: FolderNoteDocument
    readonly parts: readonly FolderPartDocument[]
  }
  /** How many documents loading the folder makes, by collection. */
  readonly loads: Readonly<Record<string, number>>
}

function indexToMake({ name, keys, unique }: CollectionIndex): IndexToMake {
  return {
    IndexName: name,
    MgoKeySchema: {
      MgoIndexKeys: Object.entries(keys).map(([Name, direction]) => ({
        Name,
        Direction: direction === 1 ? '1' : '-1',
      })),
      MgoIsUnique: unique ?? false,
    },
  }
}

/**
 * What is to be there, from the one list of collections and a merchant's folder.
 * @throws an Error that names file and field where the folder does not pass its check
 */
export function setupPlan(files: FolderTexts, now: number): SetupPlan {
  const documents = folderDocuments(files)
  return {
    collections: Object.entries(collections).map(([name, { indexes }]) => ({
      name,
      acl: 'ADMINONLY',
      indexes: indexes.map(indexToMake),
    })),
    folder: stagedFolder(files, now),
    loads: Object.fromEntries(
      Object.entries(documents).map(([name, { length }]) => [name, length]),
    ),
  }
}
