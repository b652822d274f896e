import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { PNG } from 'pngjs'
import { QUEUE_PICTURE, STORE_PICTURE } from '@/wechat/pictures'
import { MAIN_BYTES, packageSizes, TOTAL_BYTES, WEAPP_DIR } from '../../config/package-sizes'

describe('the built Mini Program', () => {
  it('keeps its main package and its total within the budget', () => {
    const { mainBytes, totalBytes } = packageSizes()
    assert.ok(mainBytes > 0)
    assert.ok(mainBytes <= MAIN_BYTES, `the main package has ${mainBytes} bytes`)
    assert.ok(totalBytes <= TOTAL_BYTES, `all packages have ${totalBytes} bytes`)
  })

  it('holds the pictures its shared cards name, five wide to four high', () => {
    for (const picture of [STORE_PICTURE, QUEUE_PICTURE]) {
      const { width, height } = PNG.sync.read(readFileSync(join(WEAPP_DIR, picture)))
      assert.equal(width * 4, height * 5, picture)
    }
  })

  it('has room in the main package for nothing that only reads HTML', () => {
    const runtime = readFileSync(join(WEAPP_DIR, 'taro.js'), 'utf8')
    assert.ok(!runtime.includes('scanComment'))
  })
})
