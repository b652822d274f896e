import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { WEAPP_DIR } from '../../config/package-sizes'
import { builtFiles } from '../support/miniprogram/built-files'
import { compileStyles, compileTemplates, type Verdict } from '../support/miniprogram/compilers'

/** The verdict on a package that is nothing but this file. */
async function verdictOn(
  compile: (root: string) => Verdict,
  file: string,
  content: string,
): Promise<Verdict> {
  const root = await mkdtemp(join(tmpdir(), 'wechat-compiles-'))
  try {
    await writeFile(join(root, file), content)
    return compile(root)
  } finally {
    await rm(root, { recursive: true })
  }
}

function refused(verdict: Verdict, words: RegExp): void {
  assert.ok(!verdict.ok, 'it was taken')
  assert.match(verdict.said, words)
}

describe('the built package, to WeChat’s compilers', () => {
  it('is templates that wcc takes, every one', () => {
    const verdict = compileTemplates(WEAPP_DIR)
    assert.ok(verdict.ok, verdict.ok ? '' : verdict.said)
    const files = builtFiles('.wxml')
    assert.ok(files.includes('base.wxml') && files.includes('pages/home/index.wxml'))
    for (const file of files) assert.ok(verdict.script.includes(file), file)
  })

  it('is style sheets that wcsc takes, every one', () => {
    const verdict = compileStyles(WEAPP_DIR)
    assert.ok(verdict.ok, verdict.ok ? '' : verdict.said)
    const files = builtFiles('.wxss')
    assert.ok(files.includes('app.wxss') && files.some((file) => file.startsWith('pages/')))
    for (const file of files) assert.ok(verdict.script.includes(file), file)
  })
})

describe('WeChat’s compilers', () => {
  const template = (content: string) => verdictOn(compileTemplates, 'index.wxml', content)
  const style = (content: string) => verdictOn(compileStyles, 'index.wxss', content)

  it('take what is well formed', async () => {
    assert.ok((await template('<view id="{{a}}">{{b}}</view>')).ok)
    assert.ok((await style('.lane{color:red}')).ok)
  })

  it('refuse a tag left open', async () => {
    refused(await template('<view><input value="{{x}}"></view>'), /expect end-tag `input`/)
  })

  it('refuse a bad expression', async () => {
    refused(await template('<view id="{{a +}}"></view>'), /Bad attr `id`/)
  })

  it('refuse a bad style sheet', async () => {
    refused(await style('.lane{color:red}}'), /error at token `}`/)
  })
})
