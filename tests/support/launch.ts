import assert from 'node:assert/strict'
import type { FolderProgress } from '@/shared/contracts/staff.folder.contract'
import { readFolder } from '../../cloudfunctions/modules/merchant-folder'
import { applySetup } from '../../config/launch/apply-setup'
import { documentStore } from '../../config/launch/document-store'
import { setupPlan } from '../../config/launch/setup-plan'
import { value } from './answers'
import type { TestCloud } from './local-cloud'
import type { MerchantFolder } from './merchant-folder'
import { TestStaff } from './staff'
import { testTencent } from './tencent'

/** More steps than any folder takes. */
const MOST_STEPS = 50

/** A new environment being made ready: its documents on the local cloud, the rest in memory. */
export class Launch {
  readonly tencent = testTencent()
  readonly owner: TestStaff

  constructor(
    readonly cloud: TestCloud,
    readonly folder: MerchantFolder,
  ) {
    this.owner = new TestStaff(cloud, 'owner-first')
  }

  get documents() {
    const key = { env: 'local', secretId: 'local', secretKey: 'local' }
    return documentStore(key, `${this.cloud.url}/admin/setup`)
  }

  /** `npm run cloud:setup`, and what it says. */
  async setUp(): Promise<string[]> {
    const said: string[] = []
    const plan = setupPlan(await readFolder(this.folder.path), Date.now())
    const { manager } = this.tencent
    const environment = { id: 'local', manager, documents: this.documents }
    await applySetup(plan, environment, (line) => said.push(line))
    return said
  }

  /** The version that waits for the owner. */
  async waiting(): Promise<string> {
    const view = value<'staff/folder'>(
      await this.cloud.phone(this.owner.openid).read('staff/folder', {}),
    )
    assert.ok(view.waiting)
    return view.waiting.version
  }

  /** Asks for the next step until nothing is left; what each did. */
  async load(): Promise<FolderProgress[]> {
    const version = await this.waiting()
    const steps: FolderProgress[] = []
    do {
      const answer = await this.owner.send('staff/load-folder', { version })
      steps.push(value<'staff/load-folder'>(answer))
      assert.ok(steps.length < MOST_STEPS, JSON.stringify(steps.slice(-3)))
    } while (steps.at(-1)?.left !== 0)
    return steps
  }
}
