import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { Prepaid } from '@/shared/contracts/payments.contract'
import { asId, type OrderId } from '@/shared/kernel/ids'
import { value } from './answers'
import { type TestCloud, testCloud } from './local-cloud'
import { buildProbes } from './probes'

const SOURCE = fileURLToPath(new URL('../cloud/fixtures/payments', import.meta.url))

export const LIN = 'shopper-lin'

const sheet = v.object({ errMsg: v.string(), status: v.optional(v.number()) })

/** The whole refusal of a call. */
export function refusedWith(answer: { readonly ok: boolean }): unknown {
  assert.ok(!answer.ok && 'refusal' in answer, `accepted: ${JSON.stringify(answer)}`)
  return answer.refusal
}

/** A shop's till with a local WeChat Pay, and something to pay for. */
export class Till {
  constructor(readonly cloud: TestCloud) {}

  /** Something to pay for; ten minutes are left to pay it. */
  async bill(
    name: string,
    more: { amountFen?: number; payForMs?: number } = {},
    openid = LIN,
  ): Promise<OrderId> {
    const id = asId<'order'>(name)
    await this.cloud.raw('till', openid, { do: 'make', id, ...more })
    return id
  }

  prepay(id: OrderId, openid = LIN) {
    const phone = this.cloud.phone(openid)
    return phone.intent('payments/prepay', { purpose: { kind: 'order', id } }).send()
  }

  async prepaid(id: OrderId, openid = LIN): Promise<Prepaid> {
    return value<'payments/prepay'>(await this.prepay(id, openid))
  }

  /** What the payment sheet ends with. */
  async pay({ params }: Prepaid, more: object = {}): Promise<v.InferOutput<typeof sheet>> {
    const body = { openid: LIN, params, how: 'pay', ...more }
    return v.parse(sheet, await this.post('/local/wechat-pay/pay', body))
  }

  async check({ attemptId }: Prepaid, openid = LIN) {
    return this.cloud.phone(openid).intent('payments/check', { attemptId }).send()
  }

  async payFault(fault: object): Promise<void> {
    await this.post('/local/wechat-pay/fault', { count: 1, ...fault })
  }

  async refund(id: string, { attemptId }: Prepaid, amountFen: number, afterMs = 0): Promise<void> {
    const deed = { do: 'refund', id, attemptId, amountFen, payForMs: afterMs }
    await this.cloud.raw('till', LIN, deed)
  }

  async one(collection: string, id: string): Promise<Record<string, unknown>> {
    const found = (await this.cloud.documents(collection)).find(({ _id }) => _id === id)
    assert.ok(found, `${collection} has no ${id}`)
    return found
  }

  async post(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.cloud.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }

  /** A minute of the timer. */
  minutes(count = 1): Promise<void> {
    return this.cloud.advance(count * 60_000)
  }
}

/** Sets when `pay` runs by itself: days of minutes would be thousands of calls. */
async function runPayAt(folder: string, config: string): Promise<void> {
  const manifest = join(folder, 'pay/function.json')
  const declared = JSON.parse(await readFile(manifest, 'utf8'))
  await writeFile(manifest, JSON.stringify({ ...declared, triggers: [{ name: 'own', config }] }))
}

/**
 * One till for a suite, as new before each test.
 * @param cron when `pay` runs by itself, where not each minute
 */
export function withTill(cron?: string): () => Till {
  let till: Till | undefined
  let remove: () => Promise<void> = async () => undefined
  before(async () => {
    const probes = await buildProbes(SOURCE)
    remove = probes.remove
    if (cron !== undefined) await runPayAt(probes.folder, cron)
    till = new Till(await testCloud({ functionsDir: probes.folder, seed: 'empty' }))
  })
  after(async () => {
    await till?.cloud.cloud.close()
    await remove()
  })
  beforeEach(() => till?.cloud.reset('empty'))
  return () => {
    if (!till) throw new Error('the till is not there')
    return till
  }
}
