import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import * as v from 'valibot'
import { type KeptLine, keptBy, keptData } from '@/features/privacy/kept-data'
import { type PrivateUse, privateUses, usesOf } from '@/features/privacy/private-uses'
import { PRIVACY_ADDRESS } from '@/features/stores/page-addresses'
import type { CollectionName } from '../../cloudfunctions/platform/collections'
import { appPages } from '../../config/app-pages'
import { ensureBuilt, ROOT } from '../../config/build'
import { privateInformation } from '../../config/launch/private-interfaces'
import { WEAPP_DIR } from '../../config/package-sizes'
import { PROFILE_NAMES, profileNamed } from '../../config/profile'
import type { Part } from '../../config/profile-parts'
import { withCloud } from '../support/local-cloud'
import { Phone } from '../support/miniprogram/phone'
import {
  privateInterfacesIn,
  undeclaredIn,
  usedByScript,
  usedByTemplate,
} from '../support/miniprogram/private-interfaces'
import { reachedFrom } from '../support/source-imports'

const BUILDS = { full: WEAPP_DIR, shopper: join(ROOT, 'dist/weapp-shopper') } as const

const hasPart = (parts: readonly Part[]) => (part: Part) => parts.includes(part)
const interfacesOf = (uses: readonly PrivateUse[]) => uses.flatMap(({ interfaces }) => interfaces)
const allUses: readonly PrivateUse[] = Object.values(privateUses)

describe('what is private in a package', () => {
  it('is found however a script comes to it, and not where its name only stands in a list', () => {
    const found = usedByScript(
      'n.default.getLocation({}); wx["chooseImage"](); const o = {openType: "getPhoneNumber|agree"};' +
        'wx.authorize({scope: "scope.record"}); const all = ["chooseAddress", "getClipboardData"];',
    )
    assert.deepEqual(found, ['getLocation', 'chooseImage', 'getPhoneNumber', 'scope.record'])
  })

  it('is found in a template', () => {
    const template =
      '<camera/><button open-type="chooseAvatar"/><input type="nickname"/><input type="{{i.p}}"/>'
    assert.deepEqual(usedByTemplate(template), ['camera', 'chooseAvatar', 'nickname'])
  })
})

describe('the privacy table', () => {
  before(() => ensureBuilt(['weapp-shopper'], () => undefined))

  for (const name of ['full', 'shopper'] as const) {
    const declared = interfacesOf(usesOf(hasPart(profileNamed(name))))

    it(`declares every private interface in the package of ${name}`, () => {
      assert.deepEqual(undeclaredIn(BUILDS[name], declared), [])
    })

    it(`declares none that the package of ${name} does not use`, () => {
      assert.deepEqual([...declared].sort(), [...privateInterfacesIn(BUILDS[name]).keys()].sort())
    })
  }

  it('has every interface that app.json announces, and no other that it must', () => {
    const announced = v.looseObject({ requiredPrivateInfos: v.optional(v.array(v.string()), []) })
    for (const root of Object.values(BUILDS)) {
      const app = v.parse(announced, JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')))
      const located = ['getFuzzyLocation', 'getLocation', 'chooseLocation', 'chooseAddress']
      const used = [...privateInterfacesIn(root).keys()].filter((each) => located.includes(each))
      assert.deepEqual(app.requiredPrivateInfos, used)
    }
  })

  it('calls each line as WeChat’s console does', () => {
    for (const { declaredAs, interfaces } of allUses) {
      const line = privateInformation.find((each) => each.declaredAs === declaredAs)
      const names = [
        ...(line?.interfaces ?? []),
        ...(line?.openTypes ?? []),
        ...(line?.inputTypes ?? []),
      ]
      for (const each of interfaces) assert.ok(names.includes(each), `${declaredAs}: ${each}`)
    }
  })

  it('names the buttons as they are called on the screen', () => {
    const texts = readdirSync(join(ROOT, 'src/features'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.text.ts'))
      .map((file) => readFileSync(join(ROOT, 'src/features', file), 'utf8'))
      .join('\n')
    for (const { where } of allUses) {
      const labels = [...`${where.zh}${where.en}`.matchAll(/“([^”]+)”/g)]
      for (const [, label = ''] of labels) assert.ok(texts.includes(`'${label}'`), label)
    }
  })
})

/** Whose line of the table a collection belongs to; null: nothing in it is of a shopper or of staff. */
const LINE_OF: Readonly<Record<CollectionName, KeptLine | null>> = {
  identities: 'identity',
  accessTokens: null,
  heard: null,
  failures: null,
  liveCards: 'ticket',
  merchantFolders: null,
  stores: null,
  merchant: null,
  entries: null,
  members: 'staff',
  ownership: 'staff',
  ownerTries: 'staff',
  invitations: 'staff',
  pins: 'staff',
  devices: 'staff',
  trail: 'staff',
  floors: null,
  cards: 'card',
  cardNumbers: 'card',
  phones: 'card',
  spentCodes: 'presence',
  lookUps: 'lookUp',
  lookUpPaces: 'lookUp',
  presences: 'presence',
  leftMarks: 'leftMark',
  messageWallets: 'messages',
  messages: 'messages',
  feedback: 'feedback',
  lines: 'ticket',
  tickets: 'ticket',
  ticketCodes: 'ticket',
  paces: null,
  menus: null,
  products: null,
  offers: null,
  stocks: null,
  stockMovements: null,
  attempts: 'payment',
  payment_events: 'payment',
  refunds: 'payment',
  reconciliations: null,
  pointsProgrammes: null,
  pointsAccounts: 'points',
  pointsEntries: 'points',
  pointsRecords: 'points',
  purchaseCodes: 'points',
  pointsRequests: 'points',
  pointsChecks: null,
  pointsRounds: null,
  promotions: null,
  coupons: 'points',
  promotionCounts: 'points',
  promotionUses: 'points',
  rewardClaims: 'points',
  bookingStores: null,
  bookingDays: 'booking',
  bookings: 'booking',
  bookingWaits: 'booking',
  bookingNotes: 'bookingNote',
  events: null,
  eventSessions: 'registration',
  eventRegistrations: 'registration',
  orders: 'order',
  orderDays: 'order',
  orderFigures: null,
  recounts: null,
  outbox: 'messages',
}

describe('what the cloud keeps of a person', () => {
  it('is in the table, whichever collection it lies in', () => {
    const lines = new Set(Object.values(LINE_OF).filter((line) => line !== null))
    assert.deepEqual([...lines].sort(), Object.keys(keptData).sort())
  })

  it('is told for the parts a build has, with whatever every build keeps', () => {
    const queue = keptBy(hasPart(profileNamed('queue')))
    assert.ok(queue.includes(keptData.ticket) && queue.includes(keptData.identity))
    assert.ok(!queue.includes(keptData.order) && !queue.includes(keptData.card))
    assert.deepEqual(keptBy(hasPart(profileNamed('full'))), Object.values(keptData))
  })
})

describe('a page', () => {
  const PRIVATE_DOORS = ['locate', 'clipboard', 'invoice-title', 'calendar']
  const SHEET = 'src/features/privacy/privacy-sheet.tsx'

  it('that comes to a private interface asks in our words, or the question would hang', () => {
    const asking: string[] = []
    for (const page of new Set(PROFILE_NAMES.flatMap((name) => appPages(profileNamed(name))))) {
      const reached = reachedFrom(`src/${page}.tsx`)
      const isPrivate = (file: string) =>
        PRIVATE_DOORS.some((door) => new RegExp(`^src/wechat/${door}(\\.weapp)?\\.ts$`).test(file))
      if (![...reached].some(isPrivate)) continue
      assert.ok(reached.has(SHEET), `${page} has no privacy sheet`)
      asking.push(page)
    }
    assert.ok(asking.length >= 5, asking.join())
  })

  const cloud = withCloud()

  it('of the privacy text shows the table as it is for this build', async () => {
    for (const name of ['full', 'shopper'] as const) {
      const root = BUILDS[name]
      const address = PRIVACY_ADDRESS.slice(1)
      const phone = new Phone({ cloud: cloud(), openid: 'shopper-lin', address, root })
      try {
        await phone.quiet()
        const { text } = phone.page.view
        const has = hasPart(profileNamed(name))
        for (const use of allUses) {
          assert.equal(text.includes(use.why.zh), usesOf(has).includes(use), use.why.zh)
        }
        for (const line of Object.values(keptData)) {
          assert.equal(text.includes(line.what.zh), keptBy(has).includes(line), line.what.zh)
        }
        assert.ok(text.includes('未满 14 周岁'))
      } finally {
        phone.close()
      }
      assert.deepEqual(phone.complaints, [])
    }
  })
})
