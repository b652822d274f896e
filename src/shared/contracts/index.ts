import type { CallRefusal } from './call'
import type { QueueContract } from './queue.contract'
import type { StaffContract } from './staff.contract'
import type { StoresContract } from './stores.contract'

/** Everything that may be asked of the cloud. */
export interface Contracts extends StoresContract, StaffContract, QueueContract {}

export type Action = keyof Contracts
export type FunctionName = Contracts[Action]['in']

export type Input<A extends Action> = Contracts[A]['input']
export type Output<A extends Action> = Contracts[A]['output']
export type RefusalOf<A extends Action> = Contracts[A]['refusal'] | CallRefusal
export type AnyRefusal = RefusalOf<Action>

type Entry<A extends Action> = { in: Contracts[A]['in']; kind: Contracts[A]['kind'] }

/** The one table action → function, and whether it writes (and so needs a requestId). */
export const actions: { readonly [A in Action]: Entry<A> } = {
  'stores/list': { in: 'shopper', kind: 'read' },
  'staff/me': { in: 'staff', kind: 'read' },
  'queue/store-line': { in: 'shopper', kind: 'read' },
  'queue/join': { in: 'shopper', kind: 'write' },
  'queue/ticket': { in: 'shopper', kind: 'read' },
  'queue/counter': { in: 'staff', kind: 'read' },
  'queue/call-next': { in: 'staff', kind: 'write' },
}

/** The actions one function answers. */
export type ActionsOf<F extends FunctionName> = {
  [A in Action]: Contracts[A]['in'] extends F ? A : never
}[Action]
