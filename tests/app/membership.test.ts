import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codeAt, inGroups, readKept } from '@/features/membership/card/card-time'
import { lookUpBy } from '@/features/membership/counter/typed-look-up'
import { tabsText } from '@/features/tabs/tabs.text'
import { cardCode } from '@/shared/domain/membership/card-code'
import { cardNumberOf } from '@/shared/domain/membership/card-number'
import { entryCode } from '@/shared/domain/stores/entry-code'
import { asId } from '@/shared/kernel/ids'
import { code128Picture } from '@/ui/code128-picture'
import { qrPicture } from '@/ui/qr-picture'
import { appShape, profileNamed } from '../../config/profile'
import { readDrawnCode } from '../support/read-drawn-code'
import { seededRandom } from '../support/seeded-random'

const HOME = 'pages/home/index'
/** What the card's pictures are drawn at on a phone of 375 points, two pixels to the point. */
const QR_PIXELS = 638
const BARS_PIXELS = 654

describe('the pictures of a card', () => {
  const seed = 20261125
  const random = seededRandom(seed)
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('')

  it(`are read back by an independent decoder, QR and Code 128 alike (seed ${seed})`, async () => {
    for (let card = 0; card < 12; card += 1) {
      const number = cardNumberOf(`${1 + Math.floor(random() * 9)}${digits(8)}`)
      const text = cardCode(number, Math.floor(random() * 1e8), digits(10))
      assert.equal(await readDrawnCode(qrPicture(text), 'QR_CODE', QR_PIXELS), text)
      assert.equal(await readDrawnCode(code128Picture(text), 'CODE_128', BARS_PIXELS), text)
    }
  })

  it('of a spare screen are read back too', async () => {
    const text = entryCode({
      kind: 'screen',
      storeId: asId<'store'>('hangzhouhefangst01'),
      mark: 'abcdefg234',
    })
    assert.equal(await readDrawnCode(qrPicture(text), 'QR_CODE', QR_PIXELS), text)
  })

  it('leave the ten light modules beside the bars that scanners want', () => {
    const svg = decodeURIComponent(code128Picture('1'.repeat(24)))
    // A start, twelve pairs and a check of eleven modules each, and a stop of thirteen (ISO/IEC 15417).
    assert.match(svg, new RegExp(`viewBox="0 0 ${10 + 14 * 11 + 13 + 10} `))
    assert.match(svg, / d="M10 0h/)
  })

  it('are no bars of an odd number of digits, or of anything else', () => {
    for (const text of ['123', '', '12a4']) assert.throws(() => code128Picture(text), text)
  })
})

describe('the code a card shows', () => {
  const codes = [
    { from: 0, until: 30, text: 'first' },
    { from: 30, until: 60, text: 'second' },
  ]

  it('is the one of this moment, and none once they have run out', () => {
    assert.equal(codeAt(codes, 0)?.text, 'first')
    assert.equal(codeAt(codes, 29)?.text, 'first')
    assert.equal(codeAt(codes, 30)?.text, 'second')
    assert.equal(codeAt(codes, 60), null)
    assert.equal(codeAt([], 0), null)
  })

  it('is written in groups of four', () => {
    assert.equal(inGroups('123456789012345678901234'), '1234 5678 9012 3456 7890 1234')
    assert.equal(inGroups('1234567897'), '1234 5678 97')
  })
})

describe('a card kept on the phone', () => {
  const card = {
    member: { number: '1234567897', nickname: null },
    codes: [{ from: 0, until: 30, text: '1' }],
  }

  it('is read back as it was kept', () => {
    const kept = { card, aheadMs: -1200 }
    assert.deepEqual(readKept(JSON.stringify(kept)), kept)
  })

  it('is none where something else, something older or something broken was kept', () => {
    const broken = [
      null,
      '',
      '{',
      'null',
      '[]',
      JSON.stringify({ card, aheadMs: '1' }),
      JSON.stringify({ card: { member: null, codes: [] }, aheadMs: 0 }),
      JSON.stringify({ card: { ...card, codes: [{ from: 0 }] }, aheadMs: 0 }),
      JSON.stringify({ card: { ...card, codes: {} }, aheadMs: 0 }),
    ]
    for (const text of broken) assert.equal(readKept(text), null, String(text))
  })
})

describe('what a clerk types', () => {
  it('is a card’s code, a whole phone number, or neither', () => {
    const code = '1'.repeat(24)
    assert.deepEqual(lookUpBy(inGroups(code)), { code })
    assert.deepEqual(lookUpBy(code), { code })
    const phone = { countryCode: '86', number: '13912345678' }
    assert.deepEqual(lookUpBy('139 1234 5678'), { phone })
    for (const text of ['', '123', '1'.repeat(23), '1'.repeat(25), 'hello']) {
      assert.equal(lookUpBy(text), null, text)
    }
  })
})

describe('the bar at the foot', () => {
  it('is worded on the page as it was built, each tab in both languages', () => {
    const list = appShape(profileNamed('full'), HOME).tabBar?.list ?? []
    assert.deepEqual(
      list.map(({ pagePath, text }) => [pagePath, text]),
      Object.entries(tabsText).map(([page, { zh }]) => [page, zh]),
    )
    for (const { en } of Object.values(tabsText)) assert.match(en, /^[A-Z][a-z]+$/)
  })

  it('is not there where home is the only page of it', () => {
    const shape = appShape(profileNamed('queue'), HOME)
    assert.deepEqual(shape.pages, [HOME])
    assert.equal('tabBar' in shape, false)
  })
})
