import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'

/** A small piece of the local cloud's own state, kept as one JSON file or only in memory. */
export interface StateFile<T> {
  read(): T
  /** Replaces the file in one step, so that a kill leaves the old state or the new one. */
  write(state: T): void
}

/**
 * @param path where it is kept; null keeps it in memory
 * @param empty the state before anything was written
 * @throws when the file is there and is not what the schema says: a broken file is told, not lost
 */
export function openStateFile<T>(
  path: string | null,
  schema: v.GenericSchema<unknown, T>,
  empty: T,
): StateFile<T> {
  let state = path === null ? empty : load(path, schema, empty)
  return {
    read: () => state,
    write(next) {
      state = next
      if (path === null) return
      writeFileSync(`${path}.new`, JSON.stringify(next))
      renameSync(`${path}.new`, path)
    },
  }
}

function load<T>(path: string, schema: v.GenericSchema<unknown, T>, empty: T): T {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return empty
    throw error
  }
  try {
    return v.parse(schema, JSON.parse(text))
  } catch (cause) {
    throw new Error(`${path} is damaged; delete it to go on without it`, { cause })
  }
}
