import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { storesFile } from '../cloudfunctions/modules/stores/stores.merchant'
import { readMerchantFile } from '../cloudfunctions/platform/merchant'
import { ROOT } from './build'
import { localPicture } from './codes/local-pictures'
import { printedSheet } from './codes/sheet'
import { doorCodeOf, inStoreCodesOf, type StoreCode } from './codes/store-codes'
import { opened, wechatPictures } from './codes/wechat-pictures'

const USAGE = 'npm run codes -- --store ID [--merchant DIR] [--out FILE.pdf] [--wechat]'

/** Of project.config.json, the AppID's one place. */
const project = v.object({ appid: v.string() })
const account = v.object({
  WECHAT_APP_SECRET: v.pipe(v.string(), v.minLength(1)),
  CODES_OPEN: v.picklist(opened),
})

function readArguments() {
  const { values } = parseArgs({
    options: {
      store: { type: 'string' },
      merchant: { type: 'string', default: join(ROOT, 'config/merchant/demo') },
      out: { type: 'string' },
      wechat: { type: 'boolean', default: false },
    },
  })
  if (values.store === undefined) throw new Error('which store? --store ID')
  const out = values.out ?? join(ROOT, `dist/codes/${values.store}.pdf`)
  return { ...values, store: values.store, merchant: resolve(values.merchant), out: resolve(out) }
}

/** Where pictures come from: WeChat, with what the environment holds, or the local cloud. */
async function pictures(fromWeChat: boolean): Promise<(scene: string) => Promise<Buffer>> {
  if (!fromWeChat) return async (scene) => localPicture(scene)
  const given = v.safeParse(account, process.env)
  if (!given.success) {
    throw new Error(`--wechat wants WECHAT_APP_SECRET, and CODES_OPEN: ${opened.join(', ')}`)
  }
  const { appid } = await readMerchantFile(ROOT, 'project.config.json', project)
  const { WECHAT_APP_SECRET: secret, CODES_OPEN: opens } = given.output
  const url = process.env.WECHAT_API_URL ?? 'https://api.weixin.qq.com'
  return wechatPictures({ appid, secret, opens, url })
}

async function main(): Promise<void> {
  const { store: id, merchant, out, wechat } = readArguments()
  const stores = await readMerchantFile(merchant, 'stores.json', storesFile)
  const store = stores.find((each) => each.id === id)
  if (!store) throw new Error(`no store ${id}: ${stores.map((each) => each.id).join(', ')}`)
  const picture = await pictures(wechat)
  const drawn = async (code: StoreCode) => ({ ...code, picture: await picture(code.scene) })
  const inStore = []
  for (const code of inStoreCodesOf(store)) inStore.push(await drawn(code))
  const sheet = await printedSheet({
    storeName: store.name,
    door: await drawn(doorCodeOf(store)),
    inStore,
    opens: wechat,
  })
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, sheet)
  process.stdout.write(`${out}: ${inStore.length + 1} codes\n`)
  if (!wechat) process.stdout.write('The local cloud’s codes: WeChat does not open them.\n')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n${USAGE}\n`)
  process.exitCode = 1
})
