import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { readMerchantFile } from '../cloudfunctions/platform/merchant'
import { accountMenuFile, weChatMenu } from './account-menu'
import { appPages } from './app-pages'
import { ROOT } from './build'
import { profileNamed } from './profile'

/** Of project.config.json, the AppID's one place. */
const project = v.object({ appid: v.string() })

/** `npm run oa-menu -- config/merchant/<name>`: the Official Account's menu, as WeChat takes it. */
async function printed(folder: string): Promise<string> {
  const menu = await readMerchantFile(folder, 'account-menu.json', accountMenuFile)
  const { appid } = await readMerchantFile(ROOT, 'project.config.json', project)
  const pages = appPages(profileNamed(process.env.PROFILE ?? 'full'))
  return JSON.stringify(weChatMenu(menu, appid, pages), null, 2)
}

printed(resolve(process.argv[2] ?? join(ROOT, 'config/merchant/demo'))).then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  },
)
