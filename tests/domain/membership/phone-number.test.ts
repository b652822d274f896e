import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  isPhoneNumber,
  maskedPhoneNumber,
  readPhoneNumber,
} from '@/shared/domain/membership/phone-number'

describe('a phone number a clerk types', () => {
  it('is mainland’s without a country code, however it is spaced', () => {
    const lin = { countryCode: '86', number: '13912345678' }
    for (const text of ['13912345678', '139 1234 5678', ' 139-1234-5678 ', '+86 13912345678']) {
      assert.deepEqual(readPhoneNumber(text), lin, text)
    }
  })

  it('is another country’s with its code', () => {
    const hongKong = { countryCode: '852', number: '91234567' }
    assert.deepEqual(readPhoneNumber('+852 9123 4567'), hongKong)
  })

  it('is whole: the end of one finds nobody', () => {
    const bad = ['', '5678', '1391234567', '139123456789', '91234567', '+86 5678', '+852', 'abc']
    for (const text of bad) assert.equal(readPhoneNumber(text), null, text)
  })
})

describe('a phone number', () => {
  it('has fifteen digits at most, its country’s code among them', () => {
    assert.equal(isPhoneNumber({ countryCode: '1', number: '2025550123' }), true)
    assert.equal(isPhoneNumber({ countryCode: '852', number: '1234567890123' }), false)
    assert.equal(isPhoneNumber({ countryCode: '0', number: '2025550123' }), false)
    assert.equal(isPhoneNumber({ countryCode: '86', number: '139x2345678' }), false)
  })

  it('is shown without its middle', () => {
    const mainland = { countryCode: '86', number: '13912345678' }
    assert.equal(maskedPhoneNumber(mainland), '139••••5678')
    assert.equal(maskedPhoneNumber({ countryCode: '852', number: '91234567' }), '+852 912•4567')
  })
})
