import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { type CloudOptions, type LocalCloud, startCloud } from './cloud'

/**
 * Runs the local cloud as this process's own work: its log goes to `functions.log` in the data
 * folder, and it closes cleanly when the process is asked to end.
 */
export async function runCloud(
  options: CloudOptions & { readonly dataDir: string },
): Promise<LocalCloud> {
  mkdirSync(options.dataDir, { recursive: true })
  const logFile = openLog(join(options.dataDir, 'functions.log'))
  const cloud = await startCloud({ ...options, log: (line) => logFile.write(`${line}\n`) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await cloud.close()
      logFile.end()
    })
  }
  return cloud
}

/** A log that cannot be written is told once and costs nothing else. */
function openLog(path: string): WriteStream {
  const stream = createWriteStream(path, { flags: 'a' })
  stream.once('error', (error) => process.stderr.write(`${path}: ${error.message}\n`))
  return stream
}
