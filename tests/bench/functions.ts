import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { LOCAL_VALUES } from '../../cloudfunctions/emulator/functions/environment'
import { payEnvironment, payKeys } from '../../cloudfunctions/emulator/wechat-pay/keys'
import { FUNCTIONS_DIR } from '../support/functions-dir'
import { testCloud } from '../support/local-cloud'
import { type Figures, quantile, rounded } from './figures'

const LOADS = 7
const WARM_UP_CALLS = 300
const CALLS = 2_000

/** Milliseconds a fresh process takes to load each bundle: what a cold start adds to a call. */
export function measureLoad(): Figures {
  const names = readdirSync(FUNCTIONS_DIR, { withFileTypes: true }).filter((e) => e.isDirectory())
  const load =
    'const t=performance.now();require(process.argv[1]);console.log(performance.now()-t);process.exit()'
  const account = payEnvironment(payKeys(null), 'http://127.0.0.1')
  const env = { ...process.env, ...LOCAL_VALUES, ...account }
  return Object.fromEntries(
    names.map(({ name }) => {
      const file = join(FUNCTIONS_DIR, name, 'index.js')
      const sample = Array.from({ length: LOADS }, () =>
        Number(execFileSync(process.execPath, ['-e', load, file], { encoding: 'utf8', env })),
      )
      return [`functions/load-ms/${name}`, rounded(quantile(sample, 0.5), 1)]
    }),
  )
}

/**
 * Milliseconds of one call over HTTP into a warm instance and back, with one read of the database:
 * `staff/me` of somebody unknown looks up the identity and has its answer.
 */
export async function measureWarmCall(): Promise<Figures> {
  const cloud = await testCloud()
  const data = {
    action: 'staff/me',
    input: {},
    client: { version: CONTRACT_VERSION, language: 'zh' },
  }
  const sample: number[] = []
  for (let call = 0; call < WARM_UP_CALLS + CALLS; call += 1) {
    const startedAt = performance.now()
    await cloud.raw('staff', 'shopper-unknown', data)
    if (call >= WARM_UP_CALLS) sample.push(performance.now() - startedAt)
  }
  await cloud.cloud.close()
  return {
    'functions/warm-call-ms/p50': rounded(quantile(sample, 0.5)),
    'functions/warm-call-ms/p99': rounded(quantile(sample, 0.99)),
  }
}
