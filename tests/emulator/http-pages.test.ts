import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { storeOfScene } from '@/shared/domain/stores/entry-code'
import { ROOT } from '../../config/build'
import { type ProbeCloud, startProbeCloud } from './fixtures/cloud'

describe('what the local cloud serves beside calls', () => {
  let cloud: ProbeCloud
  let h5Dir: string

  before(async () => {
    h5Dir = await mkdtemp(join(tmpdir(), 'h5-'))
    await mkdir(join(h5Dir, 'js'))
    await writeFile(join(h5Dir, 'index.html'), '<title>phone</title>')
    await writeFile(join(h5Dir, 'js/app 1.js'), 'phone()')
    await writeFile(join(h5Dir, 'js/app.0a1b2c3d.js'), 'phone()')
    await writeFile(join(h5Dir, '../h5-secret.txt'), 'not below the phone')
    cloud = await startProbeCloud({ h5Dir })
  })
  after(async () => {
    await cloud.close()
    await rm(join(h5Dir, '../h5-secret.txt'))
    await rm(h5Dir, { recursive: true })
  })

  it('serves the phone below /phone/ with its types, and nothing beside it', async () => {
    const page = await fetch(`${cloud.url}/phone/?openid=lin1`)
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8')
    assert.equal(await page.text(), '<title>phone</title>')
    const script = await fetch(`${cloud.url}/phone/js/app%201.js`)
    assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8')
    const host = { host: `127.0.0.1:${cloud.port}` }
    for (const path of [
      '/phone/../h5-secret.txt',
      '/phone/..%2fh5-secret.txt',
      '/phone/%00',
      '/phone/%',
    ]) {
      assert.equal(await cloud.raw(path, host), 404, path)
    }
    assert.equal((await fetch(`${cloud.url}/phone/js/none.js`)).status, 404)
  })

  it('lets a browser keep what is named after its content, and nothing else', async () => {
    const kept = async (path: string) => {
      const reply = await fetch(`${cloud.url}/phone/${path}`)
      await reply.arrayBuffer()
      return reply.headers.get('cache-control')
    }
    assert.equal(await kept('js/app.0a1b2c3d.js'), 'max-age=31536000, immutable')
    assert.equal(await kept('js/app%201.js'), 'no-store')
    assert.equal(await kept(''), 'no-store')
    assert.equal(await kept('js/none.0a1b2c3d.js'), 'no-store', 'it may come yet')
  })

  it('serves every picture the demo’s stores name, and no file beside them', async () => {
    const named = new Set<string>()
    const stores = await readFile(join(ROOT, 'config/merchant/demo/stores.json'), 'utf8')
    for (const [address] of stores.matchAll(/\/pictures\/[\w.-]+/g)) named.add(address)
    assert.ok(named.size >= 4, [...named].join())
    for (const path of named) {
      const picture = await fetch(`${cloud.url}${path}`)
      assert.equal(picture.headers.get('content-type'), 'image/svg+xml', path)
      assert.match(await picture.text(), /^<svg /)
    }
    const host = { host: `127.0.0.1:${cloud.port}` }
    assert.equal(await cloud.raw('/pictures/../people.json', host), 404)
    assert.equal(await cloud.raw('/pictures/..%2fpeople.json', host), 404)
  })

  it('serves the desk', async () => {
    for (const [path, type] of [
      ['/', 'text/html'],
      ['/desk.js', 'text/javascript'],
      ['/desk.css', 'text/css'],
    ]) {
      const reply = await fetch(`${cloud.url}${path}`)
      assert.equal(reply.status, 200)
      assert.match(reply.headers.get('content-type') ?? '', new RegExp(`^${type}`))
      await reply.arrayBuffer()
    }
  })

  it('tells the desk who is there and which doors there are', async () => {
    const { body } = await cloud.get('/local/desk')
    const desk = v.object({
      now: v.number(),
      people: v.array(v.object({ openid: v.string(), staff: v.boolean() })),
      doors: v.array(v.object({ storeId: v.string(), scene: v.string() })),
      messages: v.array(v.unknown()),
    })
    const { people, doors } = v.parse(desk, body)
    assert.ok(people.some(({ staff }) => staff) && people.some(({ staff }) => !staff))
    assert.ok(doors.every(({ storeId, scene }) => storeOfScene(scene) === storeId))
    const stores = new Set(doors.map(({ storeId }) => storeId))
    for (const storeId of stores) assert.ok(doors.some(({ scene }) => scene === `s.${storeId}`))
  })

  it('answers 404 for anything else', async () => {
    assert.equal((await cloud.get('/nothing')).status, 404)
    assert.equal((await cloud.get('/local/clock')).status, 404)
    assert.equal((await cloud.post('/local/nothing', {})).status, 404)
    assert.equal((await cloud.get('/call/probe')).status, 404)
  })
})
