import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { barcodeOf } from '@/shared/domain/catalogue/barcode'

describe('a barcode', () => {
  it('is an EAN-13 or EAN-8 whose check digit is right', () => {
    // The examples of the GS1 General Specifications and of the EAN articles.
    assert.equal(barcodeOf('6291041500213'), '6291041500213')
    assert.equal(barcodeOf('4006381333931'), '4006381333931')
    assert.equal(barcodeOf('96385074'), '96385074')
  })

  it('of twelve digits is the same with a zero before it', () => {
    assert.equal(barcodeOf('036000291452'), '0036000291452')
  })

  it('with one digit misread, or any two neighbours swapped that differ by other than 5, is none', () => {
    const right = '4006381333931'
    for (let place = 0; place < right.length; place += 1) {
      const wrong = (Number(right[place]) + 1) % 10
      assert.equal(barcodeOf(`${right.slice(0, place)}${wrong}${right.slice(place + 1)}`), null)
    }
    assert.equal(barcodeOf('4006831333931'), '4006831333931')
    assert.equal(barcodeOf('4060381333931'), null)
  })

  it('is nothing else', () => {
    for (const text of ['', '123', 'abcdefgh', '40063813339310', '４００６３８１３']) {
      assert.equal(barcodeOf(text), null, text)
    }
  })
})
