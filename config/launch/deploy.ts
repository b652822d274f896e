import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ROOT } from '../build'
import { readManifests } from '../functions-build'
import { MAIN_BYTES, packageSizes, TOTAL_BYTES, WEAPP_DIR } from '../package-sizes'
import { profileNamed } from '../profile'
import { deployFunctions } from './apply-deploy'
import { leftByHand } from './by-hand'
import { type DeployPlan, deployPlan, functionsOf, shown, wrongWith } from './deploy-plan'
import { appAndVersion, asCommand, takeUpEnvFile, tencentKey, told } from './from-here'
import { tencentManager } from './tencent'
import { uploader } from './upload'

/** What is built now; a dry run builds nothing, and nothing is as large as nothing. */
function builtBytes() {
  const built = existsSync(join(WEAPP_DIR, 'app.json'))
  const { mainBytes, totalBytes } = built ? packageSizes() : { mainBytes: 0, totalBytes: 0 }
  return {
    main: { bytes: mainBytes, most: MAIN_BYTES },
    total: { bytes: totalBytes, most: TOTAL_BYTES },
  }
}

async function send(plan: DeployPlan, say: (line: string) => void): Promise<void> {
  const upload = await uploader(process.env.UPLOAD_KEY_PATH)
  const manager = await tencentManager(tencentKey(plan.env))
  await deployFunctions(plan, manager, join(ROOT, 'dist/cloudfunctions'), say)
  await upload(plan.upload)
  say(`Mini Program ${plan.upload.version}: uploaded (mp.weixin.qq.com, 版本管理, 开发版本)`)
}

/**
 * `npm run deploy -- --env <id> [--desc <words>] [--dry-run]`: the profile's functions and the Mini
 * Program, with what the environment says. A dry run shows what would be sent, and sends nothing.
 */
asCommand(async (say) => {
  takeUpEnvFile()
  const { env, dryRun, desc } = told(process.argv.slice(2))
  const profile = process.env.PROFILE || 'full'
  // The build reads both.
  Object.assign(process.env, { CLOUD_ENV: env, PROFILE: profile })
  const manifests = functionsOf(
    await readManifests(join(ROOT, 'cloudfunctions')),
    profileNamed(profile),
  )
  if (!dryRun) await ensureBuilt(['functions', 'weapp'], say)
  const { appid, version } = await appAndVersion()
  const upload = {
    appid,
    version,
    desc: desc ?? profile,
    setting: { useProjectConfig: true },
  } as const
  const plan = deployPlan({ env, manifests, variables: process.env, upload })
  const wrong = wrongWith(plan, manifests, builtBytes(), process.env)
  if (dryRun) say(JSON.stringify(shown(plan, manifests), null, 2))
  if (wrong.length > 0) throw new Error(['This would not be deployed:', ...wrong].join('\n- '))
  if (!dryRun) await send(plan, say)
  say('\nTo be done by hand:')
  for (const line of leftByHand(manifests, process.env)) say(`- ${line}`)
})
