import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { ROOT } from '../../config/build'

/** Runs one of the project's own tools; what it prints is shown when it finds something. */
function run(
  { tool, folder = '.' }: { tool: string; folder?: string },
  ...args: string[]
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', tool), args, { cwd: join(ROOT, folder) })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, said }))
  })
}

async function finds(tool: string, ...args: string[]): Promise<void> {
  const { code, said } = await run({ tool }, ...args)
  assert.equal(code, 0, said)
}

// Each is a tool of its own: together they take half as long on two cores.
describe('the code', { concurrency: true }, () => {
  it('is typed: functions, tests and build', () => finds('tsc', '-p', '.'))
  it('is typed: the phone, without the web’s names', () => finds('tsc', '-p', 'src'))
  it('is formatted and linted', () => finds('biome', 'check', '--error-on-warnings', '.'))

  it('imports only what the design allows', () =>
    finds(
      'depcruise',
      '--config',
      'config/import-rules.cjs',
      'src',
      'cloudfunctions',
      'config',
      'tests',
    ))
})

describe('the import rules', () => {
  const broken = [
    'a-feature-never-imports-another',
    'kernel-imports-itself',
    'stores-and-staff-imports-downwards',
    'only-platform-names-the-sdk',
    'nothing-imports-the-emulator',
    'functions-take-only-shared-from-src',
    'no-validation-library-on-the-phone',
  ]
  it(`are seen to break in a tree that breaks them: ${broken.join(', ')}`, async () => {
    const { code, said } = await run(
      { tool: 'depcruise', folder: 'tests/structure/fixtures/broken-tree' },
      '--config',
      join(ROOT, 'config/import-rules.cjs'),
      'src',
      'cloudfunctions',
    )
    assert.notEqual(code, 0)
    for (const rule of broken) assert.match(said, new RegExp(`error ${rule}`))
  })
})

describe('the tree', () => {
  it('has no folder whose name hides a missing one', async () => {
    const names = ['src', 'cloudfunctions', 'tests', 'config']
    const entries = await Promise.all(
      names.map((name) => readdir(join(ROOT, name), { recursive: true, withFileTypes: true })),
    )
    const hiding = entries
      .flat()
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter((name) => ['utils', 'helpers', 'common', 'types'].includes(name))
    assert.deepEqual(hiding, [])
  })
})
