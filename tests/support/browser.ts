import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The switches keep it from asking the outside world for anything. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page of a test lives too short for what is compiled better meanwhile to pay.
  '--js-flags=--no-opt --no-maglev',
]

/** Packages a fresh Debian lacks: the browser, and a font with Chinese characters. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk']

export function findBrowser(): string | undefined {
  return PLACES.find((place): place is string => place !== undefined && existsSync(place))
}

function mayInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0
}

/** Finds a browser, installs Debian's where that is possible, or says exactly what to run. */
export function ensureBrowser(report: (line: string) => void): string {
  const found = findBrowser()
  if (found) return found
  if (!mayInstall()) {
    throw new Error(
      'The browser tests need Chromium or Chrome. Install one ' +
        `(Debian, Ubuntu: sudo apt-get install ${DEBIAN_PACKAGES.join(' ')}) or name yours: CHROME_PATH=/path/to/chrome npm test`,
    )
  }
  report(`installing ${DEBIAN_PACKAGES.join(' and ')}`)
  execFileSync('apt-get', ['update'], { stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const installed = findBrowser()
  if (!installed) throw new Error('Chromium was installed and is in none of the usual places')
  return installed
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no browser: run `npm test`, which sees to it')
  return chromium.launch({ executablePath, args: SWITCHES })
}

/** How somebody answers when WeChat asks which messages they want. */
export type SubscribeAnswer = 'allow' | 'cancel'

/** Whoever holds a phone of this context answers so each time they are asked, on any page of it. */
export async function answerWhenAsked(
  context: BrowserContext,
  answer: SubscribeAnswer,
): Promise<void> {
  await context.addInitScript((button) => {
    const answering = new MutationObserver(() => document.getElementById(button)?.click())
    answering.observe(document, { childList: true, subtree: true })
  }, `subscribe-${answer}`)
}
