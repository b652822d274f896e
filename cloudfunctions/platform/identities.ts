import { asId, type PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { Collection } from './database'
import { identityId, newId } from './new-id'
import { wxContext } from './sdk'
import type { Transaction } from './transaction'

/** The only place an openid stands: deleting the row makes the person nobody's. */
export interface Identity {
  readonly _id: string
  readonly v: 1
  readonly openid: string
  readonly personId: PersonId
  readonly createdAt: Instant
}

const identities = new Collection<Identity, Identity>('identities', (stored) => stored)

/** Who is known by this openid, if they ever wrote anything. */
export async function knownPerson(openid: string): Promise<PersonId | undefined> {
  return (await identities.get(identityId(openid)))?.personId
}

/** The person of this openid, made at their first write; two first writes at once agree. */
export async function personOf(openid: string, now: Instant): Promise<PersonId> {
  const known = await knownPerson(openid)
  if (known) return known
  const personId = asId<'person'>(newId())
  const identity: Identity = { _id: identityId(openid), v: 1, openid, personId, createdAt: now }
  if ((await identities.create(identity)) === 'created') return personId
  const other = await knownPerson(openid)
  if (!other) throw new Error('an identity existed and is gone')
  return other
}

/** Where WeChat reaches somebody; undefined for who has left. */
export async function openidOf(person: PersonId): Promise<string | undefined> {
  const [identity] = await identities.find({ personId: person }, { limit: 1 })
  return identity?.openid
}

/** Whose phone this call came from, for WeChat's own services alone: nothing of ours keeps it. */
export function callerOpenid(): string {
  const { OPENID } = wxContext()
  if (!OPENID) throw new Error('nobody is calling')
  return OPENID
}

/** From now on nobody is known by this openid; their next write makes a new person. */
export function forgetIdentity(tx: Transaction, openid: string): Promise<void> {
  return tx.remove(identities, identityId(openid))
}
