import { randomBytes } from 'node:crypto'
import { type FolderTexts, readFolder } from '../../cloudfunctions/modules/merchant-folder'
import { OWNERSHIP } from '../../cloudfunctions/modules/staff/staff.ids'
import { applySetup } from './apply-setup'
import { type DocumentStore, documentStore } from './document-store'
import { asCommand, merchantOf, takeUpEnvFile, tencentKey, told } from './from-here'
import { type SetupPlan, setupPlan } from './setup-plan'
import { tencentManager } from './tencent'

function shown({ collections, folder, loads }: SetupPlan): object {
  const { note, parts } = folder
  return { collections, folder: { version: note.version, parts: parts.length, loads } }
}

function localPictures(files: FolderTexts): number {
  return (
    Object.values(files)
      .join()
      .match(/"\/pictures\//g)?.length ?? 0
  )
}

/** Five groups of five: easily read out, and not guessed at five tries an hour. */
function newOwnerCode(): string {
  const letters = randomBytes(13).toString('hex').slice(0, 25)
  return letters.match(/.{5}/g)?.join('-') ?? letters
}

/** How the first owner comes in. A code made here is shown once and kept nowhere. */
async function ownerWords(documents: DocumentStore): Promise<string> {
  if (await documents.get('ownership', OWNERSHIP)) {
    return 'There is an owner: they load the folder in the app (店员 · 我的), and OWNER_CODE may be empty.'
  }
  if (process.env.OWNER_CODE) return 'The first owner joins by the OWNER_CODE that is set.'
  return `OWNER_CODE=${newOwnerCode()}  (into .env before deploying; the first owner joins by it, once)`
}

/**
 * `npm run cloud:setup -- --env <id> [--merchant <folder>] [--dry-run]`: collections, indexes and
 * rules of a real environment, and the merchant's folder where its owner can load it.
 */
asCommand(async (say) => {
  takeUpEnvFile()
  const { env, dryRun, merchant } = told(process.argv.slice(2))
  const files = await readFolder(merchantOf(merchant))
  const plan = setupPlan(files, Date.now())
  if (dryRun) return say(JSON.stringify(shown(plan), null, 2))
  const key = tencentKey(env)
  const manager = await tencentManager(key)
  const documents = documentStore(key)
  await applySetup(plan, { id: env, manager, documents }, say)
  say(`${env} is set up.`)
  const local = localPictures(files)
  if (local > 0)
    say(
      `${local} pictures are /pictures/…, which only the local cloud serves: put them on cloud:// or https://.`,
    )
  say(await ownerWords(documents))
})
