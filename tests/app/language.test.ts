import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { spokenLanguage } from '@/ui/spoken-language'

describe('the language spoken', () => {
  it('is the system’s while none is chosen: Chinese for Chinese, English for all others', () => {
    for (const locale of ['zh_CN', 'zh-Hant', 'zh', 'ZH_TW']) {
      assert.equal(spokenLanguage(null, locale), 'zh', locale)
    }
    for (const locale of ['en', 'ja_JP', 'fr-FR', '']) {
      assert.equal(spokenLanguage(null, locale), 'en', locale)
    }
  })

  it('is the one chosen on this phone, whatever the system’s', () => {
    assert.equal(spokenLanguage('en', 'zh_CN'), 'en')
    assert.equal(spokenLanguage('zh', 'en'), 'zh')
  })

  it('passes over a kept choice that is none', () => {
    assert.equal(spokenLanguage('klingon', 'zh_CN'), 'zh')
  })
})
