import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

const DEFAULT_PORT = 8686

const startedAt = performance.now()

function say(line: string): void {
  process.stdout.write(
    `${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s  ${line}\n`,
  )
}

function wantedPort(): number {
  const port = Number(process.env.PORT ?? DEFAULT_PORT)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT=${process.env.PORT} is no port: a number up to 65535 is.`)
}

/** Told before the build, which may take a minute. */
function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      reject(
        new Error(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`, {
          cause: error,
        }),
      )
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

/** Shows the desk where a person is watching; elsewhere its address is enough. */
function openBrowser(url: string): void {
  if (!process.stdout.isTTY || process.env.CI) return
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  const browser = spawn(command ?? '', words, { stdio: 'ignore', detached: true })
  browser.once('error', () => say('no browser opened by itself: open the address above'))
  browser.unref()
}

try {
  const port = wantedPort()
  await requireFreePort(port)
  const { ensureBuilt, ROOT } = await import('./build')
  await ensureBuilt(['functions', 'h5'], say)
  const { runCloud } = await import('../cloudfunctions/emulator/run-cloud')
  const { demoBeginsAt } = await import('../cloudfunctions/emulator/seed/demo-hours')
  const now = Date.now()
  const startsAt = demoBeginsAt(now)
  const { url } = await runCloud({
    port,
    seed: 'alive',
    ...(startsAt !== now && { startsAt }),
    dataDir: process.env.DATA_DIR ?? join(ROOT, '.local/cloud'),
    functionsDir: join(ROOT, 'dist/cloudfunctions'),
    h5Dir: join(ROOT, 'dist/h5'),
  })
  if (startsAt !== now) say('the demo’s shops are closed at this hour: its clock begins at noon')
  say(`门店伴 · Store Companion: ${url}/`)
  openBrowser(`${url}/`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
