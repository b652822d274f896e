import {
  closeSync,
  constants,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/** Where commits go before they count. `bytes` is how much of it is in use. */
export interface CommitLog {
  readonly bytes: number
  /** Returns once the operating system has the line; throws with nothing taken in if it refuses. */
  append: (payload: string) => void
  /** Replaces everything by these lines, durably, or throws with everything as it was. */
  rewrite: (payloads: Iterable<string>) => void
  close: () => void
}

/** For tests and throw-away clouds. */
export function memoryLog(): CommitLog {
  return { bytes: 0, append: () => {}, rewrite: () => {}, close: () => {} }
}

const NEWLINE = 0x0a
const FRAME_BYTES = 9

/**
 * Opens an append log, one commit a line: eight hexadecimal digits of CRC-32, a space, the payload,
 * a newline. The last line may be unfinished, because its writer died or the disk was full: it was
 * never acknowledged and is cut off. Damage before the last line is refused, never skipped.
 */
export function openLog(
  path: string,
  replay: (payload: string) => void,
  warn: (message: string) => void,
): CommitLog {
  let file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o644)
  const content = readFileSync(file)
  let bytes = readLines(content, path, replay)
  if (bytes < content.length) {
    warn(`cut off an unfinished write of ${content.length - bytes} bytes at the end of ${path}`)
    ftruncateSync(file, bytes)
  }
  return {
    get bytes() {
      return bytes
    },
    // Written at a position, not appended: what a refused write left behind is overwritten by the
    // next one, and cut off at the next open if there is none.
    append: (payload) => {
      bytes += writeAll(file, frame(payload), bytes)
    },
    rewrite: (payloads) => {
      const replacement = writeReplacement(path, payloads)
      closeSync(file)
      file = replacement.file
      bytes = replacement.bytes
      syncFolder(dirname(path), warn)
    },
    close: () => {
      fsyncSync(file)
      closeSync(file)
    },
  }
}

/** The new log is complete and on the disk before its name replaces the old one's. */
function writeReplacement(path: string, payloads: Iterable<string>) {
  const temporary = `${path}.new`
  const file = openSync(temporary, 'w+', 0o644)
  let bytes = 0
  try {
    for (const payload of payloads) bytes += writeAll(file, frame(payload), bytes)
    fsyncSync(file)
    renameSync(temporary, path)
  } catch (error) {
    closeSync(file)
    throw error
  }
  return { file, bytes }
}

/** Makes the new name survive a power cut too. The new log is in use either way, so only say so. */
function syncFolder(folder: string, warn: (message: string) => void): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    warn(`could not sync the folder ${folder}: ${String(error)}`)
  }
}

function frame(payload: string): Buffer {
  const body = Buffer.from(payload)
  const sum = crc32(body).toString(16).padStart(8, '0')
  return Buffer.concat([Buffer.from(`${sum} `), body, Buffer.of(NEWLINE)])
}

function writeAll(file: number, line: Buffer, position: number): number {
  let written = 0
  while (written < line.length) {
    written += writeSync(file, line, written, line.length - written, position + written)
  }
  return line.length
}

/** Replays every whole line and returns where the last one ends. */
function readLines(content: Buffer, path: string, replay: (payload: string) => void): number {
  let start = 0
  while (start < content.length) {
    const end = content.indexOf(NEWLINE, start)
    const payload = end < 0 ? undefined : payloadOf(content.subarray(start, end))
    if (payload === undefined) {
      refuseDamage(content, start, path)
      return start
    }
    replay(payload)
    start = end + 1
  }
  return start
}

function payloadOf(line: Buffer): string | undefined {
  const body = line.subarray(FRAME_BYTES)
  const sum = crc32(body).toString(16).padStart(8, '0')
  return line.toString('latin1', 0, FRAME_BYTES) === `${sum} ` ? body.toString() : undefined
}

/** A whole line after a broken one means that something in the middle was lost, not left unfinished. */
function refuseDamage(content: Buffer, broken: number, path: string): void {
  for (let end = content.indexOf(NEWLINE, broken); end >= 0; ) {
    const next = content.indexOf(NEWLINE, end + 1)
    if (next < 0) return
    if (payloadOf(content.subarray(end + 1, next)) !== undefined) {
      throw new Error(
        `${path} is damaged at byte ${broken}, with good commits after it. Restore the folder from a copy, or delete it to start anew.`,
      )
    }
    end = next
  }
}
