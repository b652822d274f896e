import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type Cart,
  type CartItem,
  changed,
  countOf,
  hasTrouble,
  MOST_LINES,
  MOST_OF_A_LINE,
  quotedFor,
  seenFenOf,
  sentLines,
} from '@/features/orders/cart/cart'
import { cartOfText, cartText } from '@/features/orders/cart/cart-text'
import { farFrom } from '@/features/orders/cart/far'
import { typedCounterFen, typedFen } from '@/features/orders/typed-fen'
import type { LineTrouble, QuoteView } from '@/shared/contracts/orders.views'
import { counterFenOf, MOST_AT_COUNTER_FEN } from '@/shared/domain/stores/counter-amount'
import { asId } from '@/shared/kernel/ids'
import { price } from '@/shared/kernel/price'

const sweetness = asId<'option'>('sweetness0')
const ice = asId<'option'>('iceoption0')
const half = asId<'choice'>('halfsweet0')
const none = asId<'choice'>('nosweetnes')
const cold = asId<'choice'>('coldchoice')

const item = (sku: string, more: Partial<CartItem> = {}): CartItem => ({
  skuId: asId<'sku'>(sku),
  choices: {},
  count: 1,
  note: '',
  seenFen: 1_800,
  ...more,
})

const oolong = item('oolonglarg')
const jasmine = item('jasminesml', { seenFen: 1_500 })

const quoteOf = (lines: readonly [CartItem, LineTrouble?][]): QuoteView => ({
  storeId: asId<'store'>('storeone00'),
  storeName: { zh: '桂花茶舍' },
  address: { zh: '南京西路' },
  location: { latitude: 31.2304, longitude: 121.4737 },
  utcOffsetMinutes: 480,
  lines: lines.map(([line, trouble]) => ({
    line,
    name: { zh: '茶' },
    chosen: [],
    count: line.count,
    unitFen: line.seenFen,
    note: line.note,
    rules: [],
    ...(trouble && { trouble }),
  })),
  packingFen: 0,
  adjustments: [],
  totalFen: 0,
  nowReadyAt: 0,
  slots: [],
})

describe('a cart', () => {
  it('makes the line longer when the same thing is put in again, whatever the order of its choices', () => {
    const one = item('oolonglarg', { choices: { [sweetness]: half, [ice]: cold } })
    const same = item('oolonglarg', { choices: { [ice]: cold, [sweetness]: half }, seenFen: 1_900 })
    const cart = changed(changed([], { kind: 'add', item: one }), { kind: 'add', item: same })
    assert.equal(cart.length, 1)
    assert.equal(cart[0]?.count, 2)
    assert.equal(cart[0]?.seenFen, 1_900, 'the price seen last')
  })

  it('keeps another choice, another note and another size apart', () => {
    const adds = [
      oolong,
      item('oolonglarg', { choices: { [sweetness]: none } }),
      item('oolonglarg', { note: '少冰' }),
      jasmine,
    ]
    const cart = adds.reduce<Cart>((so, each) => changed(so, { kind: 'add', item: each }), [])
    assert.equal(cart.length, 4)
    assert.equal(countOf(cart), 4)
    assert.equal(seenFenOf(cart), 3 * 1_800 + 1_500)
  })

  it('changes a count, takes a line out at none of it, and stops at ninety-nine', () => {
    const cart = [oolong, jasmine]
    assert.equal(changed(cart, { kind: 'count', at: 1, count: 3 })[1]?.count, 3)
    assert.deepEqual(changed(cart, { kind: 'count', at: 0, count: 0 }), [jasmine])
    assert.equal(changed(cart, { kind: 'count', at: 0, count: 500 })[0]?.count, MOST_OF_A_LINE)
    const full = changed([{ ...oolong, count: 98 }], { kind: 'add', item: { ...oolong, count: 5 } })
    assert.equal(full[0]?.count, MOST_OF_A_LINE)
  })

  it('becomes one line where a changed note makes two the same', () => {
    const cart = [oolong, { ...oolong, note: '少冰' }]
    assert.deepEqual(changed(cart, { kind: 'note', at: 1, note: '' }), [{ ...oolong, count: 2 }])
    assert.equal(changed(cart, { kind: 'note', at: 0, note: '热' })[0]?.note, '热')
  })

  it('takes no more lines than an order may have, but more of a line it has', () => {
    const lines = Array.from({ length: MOST_LINES }, (_, at) => item(`skunumber${at}`))
    const cart = lines.reduce<Cart>((so, each) => changed(so, { kind: 'add', item: each }), [])
    assert.equal(cart.length, MOST_LINES)
    assert.equal(changed(cart, { kind: 'add', item: item('onetoomany') }), cart)
    const more = changed(cart, { kind: 'add', item: item('skunumber0') })
    assert.equal(countOf(more), MOST_LINES + 1)
  })

  it('takes out what cannot be had and keeps as many as are left', () => {
    const gone = item('gonesku000')
    const scarce = item('scarcesku0', { count: 5 })
    const none = item('nonesku000', { count: 2 })
    const cart = [oolong, gone, scarce, none]
    const quote = quoteOf([
      [oolong],
      [gone, { why: 'gone' }],
      [scarce, { why: 'only', left: 2 }],
      [none, { why: 'only', left: 0 }],
    ])
    assert.equal(hasTrouble(quote), true)
    assert.deepEqual(changed(cart, { kind: 'take-out', quote }), [oolong, { ...scarce, count: 2 }])
    assert.equal(hasTrouble(quoteOf([[oolong]])), false)
  })

  it('finds how a quote reads a line, also while its note is newer than the quote', () => {
    const quote = quoteOf([[jasmine], [oolong]])
    assert.equal(quotedFor(quote, oolong)?.line.skuId, oolong.skuId)
    assert.equal(quotedFor(quote, { ...oolong, note: '热' })?.line.skuId, oolong.skuId)
    assert.equal(quotedFor(quote, item('elsewhere0')), undefined)
  })

  it('is sent without a price', () => {
    const [sent] = sentLines([oolong])
    assert.deepEqual(Object.keys(sent ?? {}).sort(), ['choices', 'count', 'note', 'skuId'])
  })
})

describe('a cart kept on the phone', () => {
  it('comes back as it was', () => {
    const cart = [item('oolonglarg', { choices: { [ice]: cold }, note: '少冰', count: 3 }), jasmine]
    assert.deepEqual(cartOfText(cartText(cart)), cart)
    assert.equal(cartText([]), '')
    assert.deepEqual(cartOfText(null), [])
  })

  it('leaves out what is no line, and is empty where nothing can be read', () => {
    const bad: unknown[] = [
      { ...oolong, skuId: 'NO' },
      { ...oolong, count: 0 },
      { ...oolong, count: 1.5 },
      { ...oolong, choices: { sweetness0: 'bad.id' } },
      { ...oolong, choices: [] },
      { ...oolong, seenFen: '18' },
      null,
      'text',
    ]
    assert.deepEqual(cartOfText(JSON.stringify([...bad, jasmine])), [jasmine])
    for (const text of ['{', '{}', '"x"', 'null']) assert.deepEqual(cartOfText(text), [], text)
  })
})

describe('prices', () => {
  it('are written in yuan with two digits, a minus before the sign', () => {
    assert.equal(price(1_200), '¥12.00')
    assert.equal(price(5), '¥0.05')
    assert.equal(price(-300), '−¥3.00')
  })

  it('are read as typed, to the fen, and are nothing else', () => {
    const typed: [string, number | null][] = [
      ['12', 1_200],
      ['12.5', 1_250],
      [' 0.05 ', 5],
      ['19.99', 1_999],
      ['12。30', 1_230],
      ['0', null],
      ['0.00', null],
      ['', null],
      ['1.234', null],
      ['1e3', null],
      ['-5', null],
      ['1234567', null],
      ['.5', null],
    ]
    for (const [text, fen] of typed) assert.equal(typedFen(text), fen, text)
  })

  it('is taken at a counter up to fifty thousand yuan, typed or carried by an address alike', () => {
    assert.equal(typedCounterFen('0.01'), 1)
    assert.equal(typedCounterFen('50000.00'), MOST_AT_COUNTER_FEN)
    assert.equal(typedCounterFen('50000.01'), null)
    assert.equal(typedCounterFen('0'), null)
    assert.equal(counterFenOf('3650'), 3_650)
    assert.equal(counterFenOf(String(MOST_AT_COUNTER_FEN)), MOST_AT_COUNTER_FEN)
    for (const text of [undefined, '', '0', '036', '-1', '1.5', '1e3', ' 1', '5000001']) {
      assert.equal(counterFenOf(text), null, text)
    }
  })
})

describe('a store far away', () => {
  const store = { latitude: 31.2304, longitude: 121.4737 }

  it('is asked about beyond a kilometre, and as another city beyond thirty', () => {
    const north = (meters: number) => ({
      latitude: store.latitude + meters / 111_195,
      longitude: store.longitude,
    })
    const at = (meters: number) => farFrom(north(meters), store)
    assert.deepEqual([at(900)?.asks, at(1_100)?.asks], [false, true])
    assert.deepEqual([at(29_000)?.anotherCity, at(31_000)?.anotherCity], [false, true])
    assert.equal(farFrom(null, store), null, 'nobody is asked who said nothing of where they are')
  })
})
