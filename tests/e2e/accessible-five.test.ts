import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import {
  CARD_ADDRESS,
  ME_ADDRESS,
  memberAddress,
  screenAddress,
} from '@/features/membership/addresses'
import { boardAddress, followAddress, ticketAddress } from '@/features/queue/addresses'
import { COUNTER_ADDRESS, codesAddress } from '@/features/staff/addresses'
import { doorCode } from '@/shared/domain/stores/door-code'
import { ROOT } from '../../config/build'
import { value } from '../support/answers'
import { graveFindings } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { joinAll, TestCounter } from '../support/counter'
import { smallTable, yuyuan } from '../support/demo'
import { TestGuest } from '../support/floor'
import { type TestCloud, testCloud } from '../support/local-cloud'
import { joinMembers } from '../support/members'

const HOME = '/pages/home/index'
const PHONE = { width: 375, height: 812 }
/** A screen stands well before this, on a slow machine too. */
const STANDS_MS = 10_000
const TABLET = { width: 1180, height: 820 }

interface Look {
  readonly person: string
  readonly address: string
  readonly size?: typeof PHONE
  /** Tapped one after the other, to open what lies over the page. */
  readonly taps?: readonly string[]
  /** The cloud leaves the phone waiting, or is not there. */
  readonly cloud?: 'silent' | 'gone'
  /** What is seen once the screen stands. */
  readonly standing: string
}

/** One called and four who wait: every screen has somebody to show. */
async function looksAt(cloud: TestCloud): Promise<ReadonlyMap<string, Look>> {
  const people = ['shopper-called', 'shopper-next', 'shopper-a', 'shopper-b', 'shopper-waiting']
  const [called, , , , waiting] = await joinAll(cloud, people)
  assert.ok(called && waiting)
  await new TestCounter(cloud).next(smallTable)
  const share = cloud.phone('shopper-waiting').intent('queue/share', { ticketId: waiting.id })
  const { followCode } = value<'queue/share'>(await share.send())
  assert.ok(followCode)
  await new TestGuest(cloud, 'shopper-called').calls()
  await new TestGuest(cloud, 'shopper-called', 'T4').calls()
  await joinMembers(cloud, 'shopper-member')
  const member = { person: 'shopper-member' }
  const home = { person: 'shopper-new', address: `${HOME}?scene=${doorCode(yuyuan)}` }
  const counter = { person: 'clerk-mei', address: COUNTER_ADDRESS, size: TABLET }
  const next = `#next-${waiting.id}`
  const walkIn = `#walk-in-${smallTable}`
  return new Map<string, Look>([
    ['home', { ...home, standing: `#join-${smallTable}` }],
    ['home on its way', { ...home, cloud: 'silent', standing: '#loading' }],
    ['home without a network', { ...home, cloud: 'gone', standing: '#failed' }],
    ['home with a ticket', { ...home, person: 'shopper-waiting', standing: '#my-ticket' }],
    ['the list of stores', { ...home, address: HOME, standing: `#store-${yuyuan}` }],
    ['a waiting ticket', ticket('shopper-waiting', waiting.id)],
    ['a called ticket', ticket('shopper-called', called.id)],
    [
      'a followed ticket',
      { ...home, address: followAddress(followCode), standing: '#ticket-number' },
    ],
    ['the counter', { ...counter, standing: next }],
    ['a ticket at the counter', { ...counter, taps: [next], standing: '#ticket-sheet' }],
    ['a walk-in', { ...counter, taps: [walkIn], standing: '#walk-in-name' }],
    [
      'a walk-in’s code',
      { ...counter, taps: [walkIn, '#walk-in-add'], standing: '#take-over-text' },
    ],
    ['a call at the counter', { ...counter, taps: ['.call-words'], standing: '#mute-place' }],
    [
      'a table that called',
      { ...home, address: `${HOME}?scene=p.${yuyuan}.T3`, standing: '#ask-staff' },
    ],
    ['the codes', { ...counter, address: codesAddress(yuyuan), standing: '#code-door' }],
    [
      'a code',
      { ...counter, address: codesAddress(yuyuan), taps: ['#code-T3'], standing: '#code-scene' },
    ],
    ['what a card is for', { ...home, address: CARD_ADDRESS, standing: '#join' }],
    ['a member’s card', { ...member, address: CARD_ADDRESS, standing: '#card-code' }],
    ['my data', { ...member, address: ME_ADDRESS, standing: '#my-data' }],
    [
      'a nickname being written',
      {
        ...member,
        address: ME_ADDRESS,
        taps: ['#change-nickname'],
        standing: '#nickname-sheet',
      },
    ],
    [
      'leaving',
      { ...member, address: ME_ADDRESS, taps: ['#leave-membership'], standing: '#leave-sheet' },
    ],
    ['the operator', { ...home, address: '/shopper/operator/index', standing: '#operator-name' }],
    [
      'a member being looked up',
      { ...counter, address: memberAddress(yuyuan), standing: '#look-up' },
    ],
    ['a spare screen', { ...counter, address: screenAddress(yuyuan), standing: '#screen-code' }],
    ['the board', { ...counter, address: boardAddress(yuyuan), standing: `#board-${smallTable}` }],
  ])
}

function ticket(person: string, id: Parameters<typeof ticketAddress>[0]): Look {
  return { person, address: ticketAddress(id), standing: '#ticket-status' }
}

describe('axe finds nothing serious', () => {
  let cloud: TestCloud
  let browser: Browser
  let looks: ReadonlyMap<string, Look>
  before(async () => {
    cloud = await testCloud({ h5Dir: join(ROOT, 'dist/h5') })
    looks = await looksAt(cloud)
    browser = await launchBrowser()
  })
  after(async () => {
    await browser.close()
    await cloud.cloud.close()
  })

  function screen(name: string): Look {
    const look = looks.get(name)
    assert.ok(look, `no screen is called ${name}`)
    return look
  }

  interface Reader {
    readonly locale?: string
    readonly person?: string
  }

  async function open(look: Look, reader: Reader): Promise<Page> {
    const { locale = 'zh-CN', person = look.person } = reader
    const viewport = look.size ?? PHONE
    const context = await browser.newContext({ locale, viewport })
    const page = await context.newPage()
    page.setDefaultTimeout(STANDS_MS)
    if (look.cloud === 'gone') await page.route('**/call/**', (route) => route.abort())
    if (look.cloud === 'silent') await page.route('**/call/**', () => undefined)
    await page.goto(`${cloud.url}/phone/?openid=${person}#${look.address}`)
    for (const tap of look.taps ?? []) await page.locator(tap).click()
    await page.locator(look.standing).waitFor()
    return page
  }

  it('on any screen, light or dark', async () => {
    const found: Record<string, string[]> = {}
    for (const [name, look] of looks) {
      const page = await open(look, {})
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const findings = await graveFindings(page)
        if (findings.length > 0) found[`${name}, ${colorScheme}`] = findings
      }
      await page.context().close()
    }
    assert.deepEqual(found, {})
  })

  it('and what is heard of a number at the counter holds all that is seen of it', async () => {
    const page = await open(screen('the counter'), {})
    const numbers = await page.locator('[aria-label].counter-chip, [aria-label].counter-here').all()
    assert.ok(numbers.length >= 5, `${numbers.length} numbers`)
    for (const number of numbers) {
      const heard = (await number.getAttribute('aria-label')) ?? ''
      const seen = (await number.innerText()).split('\n').filter((line) => line !== '')
      for (const words of seen) assert.ok(heard.includes(words), `${words} is not in: ${heard}`)
    }
    await page.context().close()
  })

  it('and a number is taken by keys alone', async () => {
    const page = await open(screen('home'), { person: 'shopper-by-keys' })
    await page.locator(`#join-${smallTable}`).focus()
    await page.keyboard.press('Enter')
    await page.locator('#ticket-number').waitFor()
    await page.context().close()
  })

  it('and a page says which language it is written in, and says the other when chosen', async () => {
    const page = await open(screen('home'), { locale: 'en-GB' })
    const written = () => page.evaluate(() => document.documentElement.lang)
    assert.equal(await written(), 'en')
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('button', { name: 'English' }).waitFor()
    assert.equal(await written(), 'zh')
    await page.context().close()
  })
})
