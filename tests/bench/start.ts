import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { ROOT } from '../../config/build'
import { launchBrowser } from '../support/browser'
import { smallTable, yuyuan } from '../support/demo'
import { type Figures, rounded } from './figures'

/** Four times the budget: a start that takes longer is broken, not slow. */
const GIVE_UP_MS = 60_000

interface Started {
  readonly child: ChildProcess
  readonly url: string
}

/** `npm start` on a free port and a data folder of its own, until it says where its desk is. */
function npmStart(dataDir: string): Promise<Started> {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: npm does not hand every signal on to what it runs.
    detached: true,
  })
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      const url = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(said)?.[1]
      if (url) resolve({ child, url })
    })
  })
}

async function stop({ child }: Started): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGTERM')
  await ended
}

/** The desk with both phones showing what they open with. */
async function openDesk(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage()
  page.setDefaultTimeout(GIVE_UP_MS)
  await page.goto(url)
  const phone = (place: number) => page.frameLocator(`.phone:nth-child(${place}) iframe`)
  await Promise.all([
    phone(1).locator(`#store-${yuyuan}`).waitFor(),
    phone(2).locator(`#call-next-${smallTable}`).waitFor(),
  ])
  await page.close()
}

/**
 * Seconds from `npm start`, everything built and the demo planted, to a desk one can use: both
 * phones show their first page. The browser runs before.
 */
export async function measureSecondStart(): Promise<Figures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'start-'))
  const browser = await launchBrowser()
  try {
    await stop(await npmStart(dataDir))
    const startedAt = performance.now()
    const second = await npmStart(dataDir)
    try {
      await openDesk(browser, second.url)
      return { 'start/second-seconds': rounded((performance.now() - startedAt) / 1000, 1) }
    } finally {
      await stop(second)
    }
  } finally {
    await browser.close()
    await rm(dataDir, { recursive: true })
  }
}
