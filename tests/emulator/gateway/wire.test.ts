import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, beforeEach, describe, it } from 'node:test'
import { createFaults } from '../../../cloudfunctions/emulator/gateway/faults'
import { createGateway, type GatewayCall } from '../../../cloudfunctions/emulator/gateway/gateway'

let server: Server
let base: string
let calls: GatewayCall[] = []
let reported: unknown[] = []

before(async () => {
  const gateway = createGateway({
    services: {
      echo: async (call) => {
        calls.push(call)
        return { data: { heard: true } }
      },
      'echo.bytes': async (call) => {
        calls.push(call)
        return new Uint8Array([1, 2, 3])
      },
      broken: async () => {
        throw new Error('a bug with a secret in it')
      },
    },
    faults: createFaults(),
    instanceOf: () => undefined,
    kill: () => {},
    report: (error) => reported.push(error),
  })
  server = createServer((request, response) => void gateway(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  base = `http://127.0.0.1:${address.port}`
})
after(() => server.close())
beforeEach(() => {
  calls = []
  reported = []
})

async function post(path: string, body: string | FormData): Promise<Record<string, unknown>> {
  const response = await fetch(`${base}${path}`, { method: 'POST', body })
  assert.equal(response.status, 200)
  return response.json()
}

describe('the gateway', () => {
  it('hands a JSON call to its service and says who called', async () => {
    const { requestId, data } = await post(
      '/admin/shopper-1?env=local&seqId=1',
      '{"action":"echo.this","n":1}',
    )
    assert.equal(typeof requestId, 'string')
    assert.deepEqual(data, { heard: true })
    assert.deepEqual(calls, [
      { action: 'echo.this', body: { action: 'echo.this', n: 1 }, instance: 'shopper-1' },
    ])
  })

  it('takes a call without an instance', async () => {
    await post('/admin', '{"action":"echo.this"}')
    assert.equal(calls[0]?.instance, null)
  })

  it('reads a form as the SDK writes it, and answers bytes as an octet stream', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 13, 10, 13, 10, 200])
    const body = Buffer.concat([
      Buffer.from(
        '--xyz\r\nContent-Disposition: form-data; name="action"\r\n\r\necho.bytes\r\n' +
          '--xyz\r\nContent-Disposition: form-data; name="note"\r\n\r\n桂花\r\n' +
          '--xyz\r\nContent-Disposition: form-data; name="requestData"\r\nContent-Type: application/octet-stream\r\n\r\n',
      ),
      bytes,
      Buffer.from('\r\n--xyz--\r\n'),
    ])
    const headers = { 'content-type': 'multipart/form-data; boundary=xyz' }
    const response = await fetch(`${base}/admin/pay-0`, { method: 'POST', headers, body })
    assert.equal(response.headers.get('content-type'), 'application/octet-stream')
    assert.deepEqual(new Uint8Array(await response.arrayBuffer()), new Uint8Array([1, 2, 3]))
    assert.equal(calls[0]?.body.note, '桂花')
    assert.deepEqual(calls[0]?.body.requestData, new Uint8Array(bytes))
  })

  it('reads a form as a browser writes it', async () => {
    const form = new FormData()
    form.append('action', 'echo.this')
    form.append('file', new Blob([new Uint8Array([7])]), 'name')
    await post('/admin', form)
    assert.deepEqual(calls[0]?.body, { action: 'echo.this', file: new Uint8Array([7]) })
  })

  it('refuses what it does not know, in the cloud’s own shape', async () => {
    const codes: [string, string][] = [
      ['{"action":"storage.getUploadMetadata"}', 'INVALID_ACTION'],
      ['{"action":"constructor"}', 'INVALID_ACTION'],
      ['{"action":7}', 'INVALID_PARAM'],
      ['[]', 'INVALID_PARAM'],
      ['nonsense', 'INVALID_PARAM'],
    ]
    for (const [body, code] of codes) assert.equal((await post('/admin', body)).code, code, body)
    assert.deepEqual(calls, [])
  })

  it('refuses a body over 32 MB and is there to say so', async () => {
    const body = JSON.stringify({ action: 'echo.this', x: 'x'.repeat(33 * 1024 * 1024) })
    assert.equal((await post('/admin', body)).code, 'EXCEED_REQUEST_SIZE_LIMIT')
  })

  it('answers a bug with "system error" and reports it', async () => {
    const { code, message } = await post('/admin', '{"action":"broken.call"}')
    assert.deepEqual({ code, message }, { code: 'SYS_ERR', message: 'system error' })
    assert.match(String(reported[0]), /a bug/)
  })

  it('knows no other path and no other method', async () => {
    assert.equal((await fetch(`${base}/admin/a/b`, { method: 'POST', body: '{}' })).status, 404)
    assert.equal((await fetch(`${base}/`, { method: 'POST', body: '{}' })).status, 404)
    assert.equal((await fetch(`${base}/admin`)).status, 404)
  })
})
