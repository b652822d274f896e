import { Collection } from '../../platform/database'
import type { FolderNoteDocument, FolderPartDocument } from './staged-folder'

export const folderNotes = new Collection<FolderNoteDocument, FolderNoteDocument>(
  'merchantFolders',
  (stored) => stored,
)

export const folderParts = new Collection<FolderPartDocument, FolderPartDocument>(
  'merchantFolders',
  (stored) => stored,
)
