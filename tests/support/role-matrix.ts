import type { Action } from '@/shared/contracts'
import { actions } from '@/shared/contracts/actions'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { permissionFor, type StoreAction } from '@/shared/contracts/staff-permissions'
import { grants, type Role } from '@/shared/domain/staff/permissions'
import { newRequestId, type StoreId } from '@/shared/kernel/ids'
import { value } from './answers'
import { hefang, wukang, yuyuan } from './demo'
import type { TestCloud } from './local-cloud'
import { counterPhone, TestStaff } from './staff'
import { storeActions, wellMade } from './staff-inputs'

const STORES = [yuyuan, wukang, hefang]
const DOOR = ['staff/not-allowed', 'staff/own-phone-only', 'staff/nobody-here'] as const
type Door = (typeof DOOR)[number] | 'in'

/** Somebody calling, and what they are where. */
interface Caller {
  readonly is: string
  readonly openid: string
  readonly roles: ReadonlyMap<StoreId, Role>
  /** On the counter's phone of one store instead of their own. */
  readonly sharedAt?: StoreId
}

export interface RoleMatrix {
  readonly cells: number
  /** The cells where the functions did not keep to the table, each with what they did. */
  readonly holes: readonly string[]
}

/** What the table of permissions says of one cell, said a second time. */
function expected({ roles, sharedAt }: Caller, action: StoreAction, storeId: StoreId): Door {
  const grant: { readonly roles: readonly Role[]; onSharedPhone: boolean; withNobodyThere?: true } =
    grants[permissionFor[action]]
  const role = roles.get(storeId)
  if (sharedAt !== undefined) {
    if (sharedAt !== storeId) return 'staff/not-allowed'
    if (!grant.onSharedPhone) return 'staff/own-phone-only'
    if (role === undefined) return grant.withNobodyThere ? 'in' : 'staff/nobody-here'
  }
  return role !== undefined && grant.roles.includes(role) ? 'in' : 'staff/not-allowed'
}

function doorSaid(answer: unknown): Door {
  const text = JSON.stringify(answer)
  return DOOR.find((code) => text.includes(`"${code}"`)) ?? 'in'
}

async function ask(cloud: TestCloud, openid: string, action: Action, input: object): Promise<Door> {
  const client = { version: CONTRACT_VERSION, language: 'zh' }
  const requestId = newRequestId(cloud.cloud.clock.now(), Math.random)
  return doorSaid(await cloud.raw(actions[action].in, openid, { action, input, requestId, client }))
}

/** Every action of one caller at one store; those to be refused first, seen to write nothing. */
async function holesOf(cloud: TestCloud, caller: Caller, storeId: StoreId): Promise<string[]> {
  const holeAt = async (action: StoreAction) => {
    const said = await ask(cloud, caller.openid, action, wellMade(action, storeId))
    const right = expected(caller, action, storeId)
    return said === right ? [] : [`${caller.is}, ${action}, ${storeId}: ${said}, not ${right}`]
  }
  const letIn = storeActions.filter((action) => expected(caller, action, storeId) === 'in')
  const refused = storeActions.filter((action) => !letIn.includes(action))
  const before = await cloud.writtenSoFar()
  const holes = (await Promise.all(refused.map(holeAt))).flat()
  if ((await cloud.writtenSoFar()) !== before)
    holes.push(`${caller.is}, ${storeId}: wrote something`)
  for (const action of letIn) holes.push(...(await holeAt(action)))
  return holes
}

const nowhere: ReadonlyMap<StoreId, Role> = new Map()
const everywhere: ReadonlyMap<StoreId, Role> = new Map(STORES.map((store) => [store, 'owner']))
const atYuyuan = (role: Role): ReadonlyMap<StoreId, Role> => new Map([[yuyuan, role]])
const managed: ReadonlyMap<StoreId, Role> = new Map([
  [yuyuan, 'manager'],
  [wukang, 'manager'],
])

/** Somebody on their own phone, of every kind there is. */
const ownPhones: readonly Caller[] = [
  { is: 'the owner', openid: 'owner-zhou', roles: everywhere },
  { is: 'a manager of two stores', openid: 'manager-chen', roles: managed },
  { is: 'a clerk', openid: 'clerk-mei', roles: atYuyuan('clerk') },
  { is: 'a clerk of another store', openid: 'clerk-hao', roles: new Map([[hefang, 'clerk']]) },
  { is: 'a reviewer', openid: 'reviewer-qian', roles: atYuyuan('clerk') },
  { is: 'a removed clerk', openid: 'clerk-gone', roles: nowhere },
  { is: 'a shopper', openid: 'shopper-lin', roles: nowhere },
]

/** The same on a counter's phone of 愚园路, by the name colleagues choose them by. */
const onShared: ReadonlyArray<{ readonly name: string; readonly openid: string; role: Role }> = [
  { name: '周姐', openid: 'owner-zhou', role: 'owner' },
  { name: '老陈', openid: 'manager-chen', role: 'manager' },
  { name: '阿梅', openid: 'clerk-mei', role: 'clerk' },
  { name: '小钱', openid: 'reviewer-qian', role: 'clerk' },
]

async function remove(manager: TestStaff, name: string): Promise<void> {
  const { storeId } = manager
  const memberKey = await manager.key(name)
  value<'staff/remove'>(await manager.send('staff/remove', { storeId, memberKey }))
}

/** Role × action × store × phone, asked of the running functions and held to the one table. */
export async function roleMatrix(cloud: TestCloud): Promise<RoleMatrix> {
  const chen = new TestStaff(cloud, 'manager-chen')
  const gone = new TestStaff(cloud, 'clerk-gone')
  await gone.accept(await chen.invite('clerk'), '阿去')
  await remove(chen, '阿去')
  const reviewing = await chen.invite('clerk', 'reviewer')
  await new TestStaff(cloud, 'reviewer-qian').accept(reviewing, '小钱')
  const holes: string[] = []
  let cells = 0
  const tryAt = async (caller: Caller) => {
    for (const storeId of STORES) {
      holes.push(...(await holesOf(cloud, caller, storeId)))
      cells += storeActions.length
    }
  }
  // Own phones first: once the owner has a PIN, trying to make their phone a counter's succeeds.
  for (const caller of ownPhones) await tryAt(caller)
  const phone = await counterPhone(cloud)
  const shared = { openid: phone.openid, sharedAt: yuyuan }
  await tryAt({ ...shared, is: 'nobody on a counter’s phone', roles: nowhere })
  for (const { name, openid, role } of onShared) {
    await new TestStaff(cloud, openid).setPin()
    await phone.takeOver(name)
    await tryAt({ ...shared, is: `${name} on a counter’s phone`, roles: atYuyuan(role) })
  }
  await remove(chen, '小钱')
  await tryAt({ ...shared, is: 'somebody removed since', roles: nowhere })
  return { cells, holes }
}
