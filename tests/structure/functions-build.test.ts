import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { actions } from '@/shared/contracts/actions'
import { ROOT } from '../../config/build'
import {
  callRules,
  cloudbaseConfig,
  functionConfig,
  readManifests,
} from '../../config/functions-build'
import { FUNCTIONS_DIR } from '../support/functions-dir'

function built(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(FUNCTIONS_DIR, ...path), 'utf8'))
}

describe('the deployed functions', async () => {
  const manifests = await readManifests(join(ROOT, 'cloudfunctions'))

  it('are those the contracts name, and those that WeChat and the clock set off', () => {
    const named = new Set(Object.values(actions).map((entry) => entry.in))
    assert.deepEqual(
      manifests.map(({ name }) => name).sort(),
      [...named, 'jobs', 'pay-notify', 'wechat-notify'].sort(),
    )
  })

  it('have their config.json, call rules and cloudbaserc.json from one manifest', () => {
    for (const manifest of manifests) {
      assert.deepEqual(built(manifest.name, 'config.json'), functionConfig(manifest))
    }
    assert.deepEqual(built('rules.json'), callRules(manifests))
    assert.deepEqual(built('cloudbaserc.json'), cloudbaseConfig(manifests))
  })

  it('may be called by anybody signed in, but jobs and what is notified by nobody', () => {
    assert.deepEqual(callRules(manifests), {
      '*': { invoke: 'auth != null' },
      jobs: { invoke: false },
      'pay-notify': { invoke: false },
      'wechat-notify': { invoke: false },
    })
  })

  it('allow themselves 10 to 20 seconds, and jobs a minute', () => {
    for (const { name, timeoutSeconds } of manifests) {
      const [least, most] = name === 'jobs' ? [60, 60] : [10, 20]
      assert.ok(timeoutSeconds >= least && timeoutSeconds <= most, `${name}: ${timeoutSeconds} s`)
    }
  })

  it('name every variable they read in .env.example', () => {
    const example = readFileSync(join(ROOT, '.env.example'), 'utf8')
    const there = new Set([...example.matchAll(/^([A-Z\d_]+)=/gm)].map(([, name]) => name))
    for (const { name, environment } of manifests) {
      for (const variable of environment) assert.ok(there.has(variable), `${name}: ${variable}`)
    }
  })

  it('hold the SDK inside and ask for no other package when loaded', () => {
    for (const { name } of manifests) {
      const code = readFileSync(join(FUNCTIONS_DIR, name, 'index.js'), 'utf8')
      const required = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id]) => id ?? '')
      const builtIn =
        /^(node:)?(assert|async_hooks|buffer|child_process|crypto|dns|events|fs|fs\/promises|http|http2|https|inspector|module|net|os|path|perf_hooks|process|punycode|querystring|readline|stream|stream\/web|string_decoder|timers|tls|tty|url|util|v8|vm|worker_threads|zlib|console|constants)$/
      assert.deepEqual(
        [...new Set(required)].filter((id) => !builtIn.test(id)),
        [],
      )
    }
  })
})
