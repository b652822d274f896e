import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFunctions } from './functions-build'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What the phone's builds are made from. */
const PHONE = ['src', 'config', 'babel.config.cjs', '.browserslistrc', 'project.config.json']

/** What lies beside it in `config` and goes into no build. */
const IN_NO_BUILD = ['config/launch/', 'config/merchant/']

/** What can be built, what it is made from, and the file that proves it is there. */
const targets = {
  functions: {
    from: ['cloudfunctions', 'src/shared', 'config/functions-build.ts'],
    proof: 'dist/cloudfunctions/cloudbaserc.json',
    build: () =>
      buildFunctions({
        sourceRoot: join(ROOT, 'cloudfunctions'),
        outDir: join(ROOT, 'dist/cloudfunctions'),
      }),
  },
  h5: {
    from: PHONE,
    proof: 'dist/h5/index.html',
    build: () => taro('h5'),
  },
  weapp: {
    from: PHONE,
    proof: 'dist/weapp/app.json',
    build: () => taro('weapp'),
  },
  /** Beside the build of the chosen profile, for tests: what a profile leaves out is not built. */
  'weapp-shopper': {
    from: PHONE,
    proof: 'dist/weapp-shopper/app.json',
    build: () => taro('weapp', { PROFILE: 'shopper', OUTPUT_ROOT: 'dist/weapp-shopper' }),
  },
} as const

export type Target = keyof typeof targets

const ALWAYS = ['package-lock.json', 'tsconfig.json', 'src/tsconfig.json']

/**
 * Taro's own command; it can exit 0 without having built, so its output is looked for.
 * @param choices what `config/index.ts` reads from the environment
 */
function taro(type: 'h5' | 'weapp', choices: Readonly<Record<string, string>> = {}): Promise<void> {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')),
    'bin/taro',
  )
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'build', '--type', type], {
      cwd: ROOT,
      env: {
        ...process.env,
        ...choices,
        NODE_ENV: 'production',
        BROWSERSLIST_IGNORE_OLD_DATA: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) return resolve()
      reject(new Error(`taro build --type ${type} failed:\n${Buffer.concat(said)}`))
    })
  })
}

async function filesBelow(path: string): Promise<string[]> {
  const absolute = join(ROOT, path)
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined
      throw error
    },
  )
  if (!entries) return [absolute]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** One digest over all a target is made from, the environment's choices among it. */
async function inputsDigest(target: Target): Promise<string> {
  const { PROFILE, CLOUD_ENV, PLAIN_LINK_PREFIX } = process.env
  const hash = createHash('sha256').update(
    JSON.stringify([target, process.version, PROFILE, CLOUD_ENV, PLAIN_LINK_PREFIX]),
  )
  for (const path of [...targets[target].from, ...ALWAYS]) {
    for (const file of (await filesBelow(path)).sort()) {
      const name = file.slice(ROOT.length)
      if (IN_NO_BUILD.some((folder) => name.startsWith(folder))) continue
      hash
        .update(name)
        .update('\0')
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/**
 * Builds what is missing or older than its inputs, one after the other, and says so with seconds.
 * Throws with the builder's own words when something did not come out.
 */
export async function ensureBuilt(
  wanted: readonly Target[],
  report: (line: string) => void,
): Promise<void> {
  await mkdir(join(ROOT, 'dist'), { recursive: true })
  for (const target of wanted) {
    const { proof, build } = targets[target]
    const stamp = join(ROOT, `dist/.${target}-inputs`)
    const digest = await inputsDigest(target)
    const built = existsSync(join(ROOT, proof)) && existsSync(stamp)
    if (built && (await readFile(stamp, 'utf8')) === digest) {
      report(`${target}: up to date`)
      continue
    }
    const startedAt = performance.now()
    await rm(join(ROOT, dirname(proof)), { recursive: true, force: true })
    await build()
    if (!existsSync(join(ROOT, proof)))
      throw new Error(`${target}: built, and ${proof} is not there`)
    await writeFile(stamp, digest)
    report(`${target}: built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  }
}
