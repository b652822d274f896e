import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One process owns a data folder: `lock` holds its id. A process that died without letting go is
 * recognised and its lock taken over; a living one is named in the refusal.
 */
export function lockFolder(dataDir: string): { release: () => void } {
  const lock = join(dataDir, 'lock')
  const mine = join(dataDir, `lock.${process.pid}`)
  const me = JSON.stringify({ pid: process.pid, startedAtTicks: startedAtTicks(process.pid) })
  writeFileSync(mine, me)
  try {
    while (!linked(mine, lock)) takeOver(lock, mine)
  } finally {
    rmSync(mine, { force: true })
  }
  return {
    release: () => {
      if (read(lock) === me) rmSync(lock)
    },
  }
}

/** A hard link appears whole or not at all, and only if nobody else's is there. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function takeOver(lock: string, mine: string): void {
  const found = read(lock)
  if (found === undefined) return
  refuseIfAlive(found, lock)
  const stale = `${mine}.stale`
  try {
    renameSync(lock, stale)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  // Between reading and renaming, another process may have taken over first: then this is its lock.
  const renamed = read(stale)
  if (renamed !== found) linked(stale, lock)
  rmSync(stale)
}

function refuseIfAlive(found: string, lock: string): void {
  const owner: unknown = parse(found)
  if (typeof owner !== 'object' || owner === null || !('pid' in owner)) return
  const { pid } = owner
  if (typeof pid !== 'number' || !isAlive(pid)) return
  // Ids are used again, above all in containers: the same id with another start is another process.
  const startedAt = 'startedAtTicks' in owner ? owner.startedAtTicks : null
  if (startedAt !== startedAtTicks(pid)) return
  throw new Error(
    `The data folder is in use by process ${pid} (${lock}). Stop it, or choose another folder.`,
  )
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** When a process started, in clock ticks since boot (proc(5), field 22); null where there is no /proc. */
function startedAtTicks(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`)
  // The second field is the command in brackets and may hold spaces.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** A lock that is not JSON was cut short by a crash and has no living owner. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
