import { join } from 'node:path'
import { ROOT } from '../../config/build'

/** The functions as built for deploying. */
export const FUNCTIONS_DIR = join(ROOT, 'dist/cloudfunctions')
