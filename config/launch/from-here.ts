import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { readMerchantFile } from '../../cloudfunctions/platform/merchant'
import { ROOT } from '../build'
import type { TencentKey } from './tencent'

/** What a launch command is told on its line. */
export interface Told {
  readonly env: string
  readonly dryRun: boolean
  /** The merchant's folder; null where none was named. */
  readonly merchant: string | null
  readonly desc: string | undefined
}

/** Takes up `.env`, which is not in git, where there is one; what the shell says already holds. */
export function takeUpEnvFile(): void {
  const file = join(ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/**
 * `--env <id>` is the environment's id, or CLOUD_ENV is; `--merchant <folder>` the merchant's folder.
 * @throws an Error in plain words where no environment is named
 */
export function told(words: readonly string[]): Told {
  const { values } = parseArgs({
    args: [...words],
    options: {
      env: { type: 'string' },
      merchant: { type: 'string' },
      desc: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const env = values.env ?? process.env.CLOUD_ENV
  if (!env) throw new Error('which environment? --env <id>, as 云开发 shows it, or CLOUD_ENV')
  return {
    env,
    dryRun: values['dry-run'],
    merchant: values.merchant ?? null,
    desc: values.desc,
  }
}

/**
 * The merchant's folder: the one named, or the only one beside the demo's. The tea house goes into a
 * real environment only where somebody says so.
 */
export function merchantOf(named: string | null, folders = join(ROOT, 'config/merchant')): string {
  if (named !== null) return named
  const there = readdirSync(folders, { withFileTypes: true })
  const own = there.filter((entry) => entry.isDirectory() && entry.name !== 'demo')
  const [only] = own
  if (only && own.length === 1) return join(folders, only.name)
  throw new Error(
    `which merchant? --merchant config/merchant/<name> (${own.length} folders beside the demo's)`,
  )
}

/** The key of a Tencent Cloud account that may change the environment. */
export function tencentKey(env: string): TencentKey {
  const { CLOUD_SECRET_ID: secretId, CLOUD_SECRET_KEY: secretKey } = process.env
  if (!secretId || !secretKey) {
    throw new Error(
      'CLOUD_SECRET_ID and CLOUD_SECRET_KEY are missing (.env.example says where from)',
    )
  }
  return { env, secretId, secretKey }
}

/** Of project.config.json, the AppID's one place. */
const project = v.object({ appid: v.string() })
const packageFile = v.object({ version: v.string() })

export async function appAndVersion(): Promise<{ appid: string; version: string }> {
  const { appid } = await readMerchantFile(ROOT, 'project.config.json', project)
  const { version } = await readMerchantFile(ROOT, 'package.json', packageFile)
  return { appid, version }
}

/** Runs a command and says its trouble in a line. */
export function asCommand(run: (say: (line: string) => void) => Promise<void>): void {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  run(say).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  })
}
