import { existsSync } from 'node:fs'
import { ROOT } from '../build'
import type { UploadToSend } from './deploy-plan'
import { tool, UPLOADER } from './tencent'

/** The part of `miniprogram-ci` that is used, as its declarations of 2.1.42 have it. */
interface Uploader {
  readonly Project: new (options: {
    appid: string
    type: 'miniProgram'
    projectPath: string
    privateKeyPath: string
    ignores: string[]
  }) => object
  upload(options: {
    project: object
    version: string
    desc: string
    setting: { useProjectConfig: true }
    onProgressUpdate: () => void
  }): Promise<unknown>
}

export type Upload = (sent: UploadToSend) => Promise<void>

/** It is CommonJS: all of it is there only under `default`. */
function isUploader(loaded: unknown): loaded is { readonly default: Uploader } {
  if (typeof loaded !== 'object' || loaded === null || !('default' in loaded)) return false
  const { default: all } = loaded
  return typeof all === 'object' && all !== null && 'Project' in all && 'upload' in all
}

/**
 * Uploads what is built. The key is read by the tool from where UPLOAD_KEY_PATH says, and goes
 * nowhere else.
 * @throws an Error in plain words where the key or the tool is missing, before anything is sent
 */
export async function uploader(keyPath: string | undefined): Promise<Upload> {
  if (!keyPath)
    throw new Error('UPLOAD_KEY_PATH is missing: where the upload key of mp.weixin.qq.com is')
  if (!existsSync(keyPath)) throw new Error(`UPLOAD_KEY_PATH: ${keyPath} is not there`)
  const loaded = await tool(UPLOADER)
  if (!isUploader(loaded)) throw new Error(`${UPLOADER.name} is not as ${UPLOADER.version} was`)
  const ci = loaded.default
  return async ({ appid, ...upload }) => {
    const project = new ci.Project({
      appid,
      type: 'miniProgram',
      projectPath: ROOT,
      privateKeyPath: keyPath,
      ignores: ['node_modules/**/*'],
    })
    await ci.upload({ project, ...upload, onProgressUpdate: () => undefined })
  }
}
