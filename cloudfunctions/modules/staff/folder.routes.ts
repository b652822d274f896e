import { read, write } from '../../platform/route'
import { folder, type LoadFolder, loadFolderBy } from './folder.service'
import { loadFolderInput, nothing } from './staff.schemas'

/** @param load hands the folder to the modules it is about, all of which are above this one */
export function folderRoutes(load: LoadFolder) {
  return {
    'staff/folder': read<'staff/folder'>(nothing, folder),
    'staff/load-folder': write<'staff/load-folder'>(loadFolderInput, loadFolderBy(load)),
  }
}
