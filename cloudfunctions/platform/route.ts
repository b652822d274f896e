import * as v from 'valibot'
import type {
  Action,
  ActionsOf,
  Contracts,
  FunctionName,
  Input,
  Output,
  RefusalOf,
} from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type RefusalShape, type Result, refuse } from '@/shared/kernel/result'
import type { Intent } from './request'

export interface Reader {
  /** Absent for somebody who never wrote anything. */
  readonly person: PersonId | undefined
  readonly now: Instant
  readonly traceId: string
}

export interface Writer extends Reader {
  readonly person: PersonId
  readonly intent: Intent
}

/** Somebody who is counted and not known: nothing of them is looked up, made or kept. */
export type Counted = Omit<Writer, 'person'>

/** The actions that only read, or that write. */
export type ActionOfKind<Kind extends 'read' | 'write'> = {
  [A in Action]: Contracts[A]['kind'] extends Kind ? A : never
}[Action]

/** A service's function behind one action; its input has passed the schema. */
type Service<A extends Action, Caller> = (input: Input<A>, caller: Caller) => Reply<A>

/** The schema of one action's input, held to the contract by its type. */
export type InputSchema<A extends Action> = v.GenericSchema<unknown, Input<A>>

/** What a service answers for one action. */
export type Reply<A extends Action> = Promise<Result<Output<A>, RefusalOf<A>>>

/** A call whose input has been checked, waiting to learn who asks. */
type Prepared<A extends Action, Caller> = Result<(caller: Caller) => Reply<A>, CallRefusal>

export interface ReadRoute<A extends Action> {
  readonly kind: 'read'
  readonly prepare: (input: unknown) => Prepared<A, Reader>
}

export interface WriteRoute<A extends Action> {
  readonly kind: 'write'
  readonly prepare: (input: unknown) => Prepared<A, Writer>
}

/** A write that is about nobody: a person who does no more than this leaves nothing behind. */
export interface CountRoute<A extends Action> {
  readonly kind: 'count'
  readonly prepare: (input: unknown) => Prepared<A, Counted>
}

type Erased<Caller> = Result<
  (caller: Caller) => Promise<Result<unknown, RefusalShape>>,
  CallRefusal
>

/** A route whose action is no longer known by type: what the door needs of it. */
export type AnyRoute =
  | { readonly kind: 'read'; readonly prepare: (input: unknown) => Erased<Reader> }
  | { readonly kind: 'write'; readonly prepare: (input: unknown) => Erased<Writer> }
  | { readonly kind: 'count'; readonly prepare: (input: unknown) => Erased<Counted> }

/** Every action of one function; one missing, or of the wrong kind, does not compile. */
export type Routes<F extends FunctionName> = {
  readonly [A in ActionsOf<F>]: Contracts[A]['kind'] extends 'write'
    ? WriteRoute<A> | CountRoute<A>
    : ReadRoute<A>
}

function prepared<A extends Action, Caller>(
  schema: InputSchema<A>,
  service: Service<A, Caller>,
  input: unknown,
): Prepared<A, Caller> {
  // A list without items has no field too many, so an empty schema would take it for an object.
  if (Array.isArray(input)) return refuse({ code: 'request/invalid', field: '' })
  const outcome = v.safeParse(schema, input)
  if (outcome.success) return ok((caller: Caller) => service(outcome.output, caller))
  return refuse({ code: 'request/invalid', field: v.getDotPath(outcome.issues[0]) ?? '' })
}

export function read<A extends ActionOfKind<'read'>>(
  schema: InputSchema<A>,
  service: Service<A, Reader>,
): ReadRoute<A> {
  return { kind: 'read', prepare: (input) => prepared(schema, service, input) }
}

export function write<A extends ActionOfKind<'write'>>(
  schema: InputSchema<A>,
  service: Service<A, Writer>,
): WriteRoute<A> {
  return { kind: 'write', prepare: (input) => prepared(schema, service, input) }
}

export function count<A extends ActionOfKind<'write'>>(
  schema: InputSchema<A>,
  service: Service<A, Counted>,
): CountRoute<A> {
  return { kind: 'count', prepare: (input) => prepared(schema, service, input) }
}
