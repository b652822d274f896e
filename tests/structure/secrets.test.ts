import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'
import { ROOT } from '../../config/build'
import { buildFunctions, readManifests } from '../../config/functions-build'

const run = promisify(execFile)

const manifests = await readManifests(join(ROOT, 'cloudfunctions'))

/** Every variable the functions know, each with a value that occurs nowhere else. */
const planted = Object.fromEntries(
  [...new Set(manifests.flatMap(({ environment }) => environment))].map((name) => [
    name,
    `planted-${name.toLowerCase().replaceAll('_', '-')}-value`,
  ]),
)

/** What only a key looks like. Tests make theirs when they run. */
const KEYS = [
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  /\bAKID[A-Za-z0-9]{32}\b/,
  /\bMII[A-Za-z0-9+/]{200,}/,
  /(?:SECRET|_KEY|OWNER_CODE|TOKEN)=[A-Za-z0-9+/]{12,}/,
]

describe('a secret', () => {
  it('gets into no function’s bundle from the environment it is built in', async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'functions-'))
    const before = { ...process.env }
    try {
      Object.assign(process.env, planted)
      const built = await buildFunctions({ sourceRoot: join(ROOT, 'cloudfunctions'), outDir })
      for (const { name } of built) {
        const code = await readFile(join(outDir, name, 'index.js'), 'utf8')
        for (const value of Object.values(planted))
          assert.ok(!code.includes(value), `${name}: ${value}`)
      }
      const settings = await readFile(join(outDir, 'cloudbaserc.json'), 'utf8')
      for (const value of Object.values(planted)) assert.ok(!settings.includes(value), value)
    } finally {
      for (const name of Object.keys(planted)) {
        if (before[name] === undefined) delete process.env[name]
        else process.env[name] = before[name]
      }
      await rm(outDir, { recursive: true })
    }
  })

  it('is named nowhere in what the phone is given', async () => {
    const { stdout } = await run(
      'grep',
      [
        '-rlE',
        'CODE_KEY|MARK_KEY|OWNER_CODE|WECHAT_PAY_|WECHAT_PUSH_|CLOUD_SECRET|UPLOAD_KEY',
        'dist/weapp',
      ],
      { cwd: ROOT },
    ).catch((error: { code?: unknown; stdout: string }) => {
      // 1 is grep's word for nothing found.
      if (error.code !== 1) throw error
      return error
    })
    assert.equal(stdout, '')
  })

  it('is in no file of git, and where keys are kept git does not look', async () => {
    const { stdout } = await run('git', ['ls-files', '-z'], { cwd: ROOT, maxBuffer: 2 ** 24 })
    const files = stdout
      .split('\0')
      .filter((file) => /\.(ts|tsx|cjs|json|md|scss|html|example)$|^[^.]+$/.test(file))
    assert.ok(files.length > 1_000, `${files.length} files`)
    for (const file of files) {
      const text = readFileSync(join(ROOT, file), 'utf8')
      for (const key of KEYS) assert.doesNotMatch(text, key, file)
    }
    const ignored = await run('git', ['check-ignore', '.env', 'upload.key'], { cwd: ROOT })
    assert.deepEqual(ignored.stdout.trim().split('\n'), ['.env', 'upload.key'])
  })
})
