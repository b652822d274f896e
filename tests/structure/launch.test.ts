import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { ROOT } from '../../config/build'
import { functionSettings, readManifests } from '../../config/functions-build'
import { deployFunctions } from '../../config/launch/apply-deploy'
import { leftByHand } from '../../config/launch/by-hand'
import {
  type DeployPlan,
  deployPlan,
  functionsOf,
  shown,
  wrongWith,
} from '../../config/launch/deploy-plan'
import { MANAGER, tool, UPLOADER } from '../../config/launch/tencent'
import { isOptional } from '../../config/launch/variables'
import { MAIN_BYTES, TOTAL_BYTES } from '../../config/package-sizes'
import { profileNamed } from '../../config/profile'
import { testTencent } from '../support/tencent'

const run = promisify(execFile)

const manifests = functionsOf(
  await readManifests(join(ROOT, 'cloudfunctions')),
  profileNamed('full'),
)

/** Every variable the functions know, each with a value that occurs nowhere else. */
const planted = Object.fromEntries(
  [...new Set(manifests.flatMap(({ environment }) => environment))].map((name) => [
    name,
    `planted-${name.toLowerCase().replaceAll('_', '-')}-value`,
  ]),
)
const upload = {
  appid: 'wx0123456789abcdef',
  version: '1.0.0',
  desc: 'full',
  setting: { useProjectConfig: true },
} as const
const small = {
  main: { bytes: 1, most: MAIN_BYTES },
  total: { bytes: 1, most: TOTAL_BYTES },
}

function planFor(variables: Readonly<Record<string, string | undefined>>): DeployPlan {
  return deployPlan({ env: 'shop-1a2b3c', manifests, variables, upload })
}

const packageFile = v.object({
  peerDependencies: v.record(v.string(), v.string()),
  peerDependenciesMeta: v.record(v.string(), v.object({ optional: v.boolean() })),
  dependencies: v.record(v.string(), v.string()),
  devDependencies: v.record(v.string(), v.string()),
})

describe('a deployment', () => {
  it('sends each function as its manifest says: settings, triggers, paths, call rules', () => {
    const plan = planFor(planted)
    assert.deepEqual(
      plan.functions,
      manifests.map((manifest) => {
        const { envVariables, ...settings } = functionSettings(manifest)
        const own = manifest.environment.map((name) => [name, planted[name]])
        assert.deepEqual(Object.keys(envVariables), ['TZ', ...manifest.environment])
        return { ...settings, envVariables: { TZ: 'Asia/Shanghai', ...Object.fromEntries(own) } }
      }),
    )
    assert.deepEqual(plan.httpPaths, [
      { path: '/pay-notify', name: 'pay-notify' },
      { path: '/wechat-notify', name: 'wechat-notify' },
    ])
    const rules = JSON.parse(readFileSync(join(ROOT, 'dist/cloudfunctions/rules.json'), 'utf8'))
    assert.deepEqual(plan.callRules, rules)
    assert.deepEqual(wrongWith(plan, manifests, small, planted), [])
  })

  it('hands Tencent’s tool just that, and nothing twice where it is so already', async () => {
    const { manager, sent } = testTencent()
    const plan = planFor(planted)
    const said: string[] = []
    for (const _ of [1, 2])
      await deployFunctions(plan, manager, '/built', (line) => said.push(line))
    const calls = plan.functions.map((func) => ({
      call: 'createFunction',
      with: { func, functionRootPath: '/built', force: true },
    }))
    const rules = {
      call: 'modifyResourcePermission',
      with: {
        resourceType: 'function',
        permission: 'CUSTOM',
        securityRule: JSON.stringify(plan.callRules),
      },
    }
    const paths = plan.httpPaths.map((each) => ({ call: 'createAccess', with: each }))
    assert.deepEqual(sent, [...calls, rules, ...paths, ...calls, rules])
    for (const value of Object.values(planted)) assert.ok(!said.join('\n').includes(value), value)
  })

  it('will not lead a path away from another function', async () => {
    const { manager } = testTencent()
    await manager.access.createAccess({ path: '/pay-notify', name: 'somebody-elses' })
    await assert.rejects(
      deployFunctions(planFor(planted), manager, '/built', () => undefined),
      /\/pay-notify leads to somebody-elses/,
    )
  })

  it('shows in a dry run that a secret is set, never what it is', () => {
    const text = JSON.stringify(shown(planFor({ ...planted, OWNER_CODE: undefined }), manifests))
    for (const value of Object.values(planted)) assert.ok(!text.includes(value), value)
    assert.match(text, /"MARK_KEY":"\(set\)"/)
    assert.match(text, /"OWNER_CODE":"\(missing\)"/)
  })

  it('names what is missing by function, and nothing a function starts without', () => {
    const wrong = wrongWith(planFor({}), manifests, small, {})
    const byName = Object.fromEntries(wrong.map((line) => line.split(': missing ')))
    assert.deepEqual(byName, {
      jobs: 'CODES_OPEN, WECHAT_APPID',
      pay: byName.pay,
      'pay-notify': byName['pay-notify'],
      shopper: 'CODE_KEY, CODES_OPEN, MARK_KEY',
      staff: 'CODE_KEY, CODES_OPEN',
      'wechat-notify': 'WECHAT_APPID, WECHAT_PUSH_TOKEN, WECHAT_PUSH_AES_KEY',
    })
    assert.match(byName['pay-notify'] ?? '', /WECHAT_PAY_PRIVATE_KEY/)
    assert.doesNotMatch(
      wrong.join(),
      /BEFORE|OWNER_CODE|MESSAGE_TEMPLATES|PAY_URL|API_URL|APP_SECRET/,
    )
  })

  it('counts as needed what the functions’ own code does', async () => {
    const { stdout } = await run(
      'git',
      ['ls-files', 'cloudfunctions/modules', 'cloudfunctions/platform'],
      { cwd: ROOT },
    )
    const code = stdout
      .trim()
      .split('\n')
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join('\n')
    const read = code.matchAll(/\b(?:required|requiredKey|requiredChoice|key)\(\s*['`]([A-Z\d_]+)/g)
    const needed = new Set([...read].map(([, name = '']) => name))
    assert.ok(needed.size > 10, [...needed].join())
    // Read with the first live card, which a merchant may leave out.
    needed.delete('WECHAT_APP_SECRET')
    for (const name of Object.keys(planted)) {
      assert.equal(isOptional(name), ![...needed].includes(name), name)
    }
  })

  it('is refused over a budget, with too many variables, and without an AppID', () => {
    const heavy = { ...small, main: { bytes: MAIN_BYTES + 1, most: MAIN_BYTES } }
    const long = { ...planted, MESSAGE_TEMPLATES: 'x'.repeat(4_000) }
    const tourist = { ...upload, appid: 'touristappid' }
    const of = (plan: DeployPlan, built = small) =>
      wrongWith(plan, manifests, built, planted).join('\n')
    assert.match(of(planFor(planted), heavy), /the main package: 491521 bytes, 491520 at most/)
    assert.match(of(planFor(long)), /pay: its variables have \d+ bytes, 4096 at most/)
    assert.match(of({ ...planFor(planted), upload: tourist }), /appid is no Mini Program’s/)
  })

  it('leaves out with a profile’s money what only money needs', async () => {
    const all = await readManifests(join(ROOT, 'cloudfunctions'))
    const names = (profile: string) =>
      functionsOf(all, profileNamed(profile)).map(({ name }) => name)
    assert.deepEqual(
      names('full'),
      all.map(({ name }) => name),
    )
    assert.deepEqual(names('queue'), ['jobs', 'shopper', 'staff', 'wechat-notify'])
    const queue = functionsOf(all, profileNamed('queue'))
    assert.doesNotMatch(leftByHand(queue, {}).join(), /WECHAT_PAY|订单中心/)
    assert.match(leftByHand(all, planted).join(), /empty OWNER_CODE/)
  })
})

describe('Tencent’s tools', () => {
  it('are asked for in one line where they are missing, in the release this was written for', async () => {
    const { peerDependencies, peerDependenciesMeta, dependencies, devDependencies } = v.parse(
      packageFile,
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
    )
    const missing = async (name: string) => {
      throw Object.assign(new Error(`Cannot find package '${name}'`), {
        code: 'ERR_MODULE_NOT_FOUND',
      })
    }
    for (const each of [MANAGER, UPLOADER]) {
      const { name, version } = each
      assert.equal(peerDependencies[name], version)
      assert.equal(peerDependenciesMeta[name]?.optional, true)
      assert.ok(!(name in dependencies) && !(name in devDependencies))
      await assert.rejects(tool(each, missing), {
        message: `${name} is not installed: npm install --no-save ${name}@${version}`,
      })
    }
    const broken = async () => {
      throw new Error('it is broken')
    }
    await assert.rejects(tool(MANAGER, broken), /it is broken/)
  })
})
