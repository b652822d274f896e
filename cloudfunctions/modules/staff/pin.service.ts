import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { Input, Output } from '@/shared/contracts'
import type { CallRefusal } from '@/shared/contracts/call'
import type { OwnPhoneOnly, PinRefusal } from '@/shared/contracts/staff.contract'
import { isGuessable } from '@/shared/domain/staff/pin'
import { type Locked, noTries, type Tries, takeTry, triesLeft } from '@/shared/domain/staff/tries'
import type { PersonId } from '@/shared/kernel/ids'
import type { Instant } from '@/shared/kernel/instant'
import { ok, type Result, refuse } from '@/shared/kernel/result'
import type { Writer } from '../../platform/route'
import { operators } from '../../platform/sdk'
import { transaction } from '../../platform/transaction'
import { staffMe } from './me.service'
import { devices, MOST_DEVICES, pins } from './staff.documents'
import { pinId } from './staff.ids'
import { placesOf, sharedPhone } from './staff.service'

/** OWASP's floor for scrypt (Password Storage Cheat Sheet): 16 MB and some 50 ms a try. */
const COST: ScryptOptions = { N: 2 ** 14, r: 8, p: 5 }
const HASH_BYTES = 32
const SALT_BYTES = 16

function hashOf(pin: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, Buffer.from(salt, 'hex'), HASH_BYTES, COST, (error, hash) => {
      if (error) reject(error)
      else resolve(hash)
    })
  })
}

/** A new PIN of one's own: it ends a lock, and what somebody may have begun with the old one. */
export async function setPin(
  { pin }: Input<'staff/set-pin'>,
  { person, now, intent }: Writer,
): Promise<
  Result<Output<'staff/set-pin'>, OwnPhoneOnly | { readonly code: 'staff/weak-pin' } | CallRefusal>
> {
  if (await sharedPhone(person)) return refuse({ code: 'staff/own-phone-only' })
  if ((await placesOf(person, now)).length === 0) return refuse({ code: 'staff/not-allowed' })
  if (isGuessable(pin)) return refuse({ code: 'staff/weak-pin' })
  const salt = randomBytes(SALT_BYTES).toString('hex')
  const hash = (await hashOf(pin, salt)).toString('hex')
  await transaction(async (tx) => {
    const _id = pinId(person)
    const old = await tx.get(pins, _id)
    if (old?.setBy === intent.id) return
    await tx.put(pins, { _id, v: 1, rev: 0, salt, hash, setBy: intent.id, tries: noTries })
  })
  await endSessions(person)
  return ok(await staffMe(person, now))
}

/** Leaves nobody where this person is now. */
async function endSessions(person: PersonId): Promise<void> {
  const { inc, set } = operators
  const theirs = await devices.find({ 'session.person': person }, { limit: MOST_DEVICES })
  for (const { _id } of theirs) {
    await devices.update({ _id, 'session.person': person }, { session: set(null), rev: inc(1) })
  }
}

/** Somebody who works nowhere any more leaves no PIN behind. */
export async function forgetPinIfGone(person: PersonId, now: Instant): Promise<void> {
  if ((await placesOf(person, now)).length === 0) await pins.remove(pinId(person))
}

interface Taken {
  readonly tries: Tries
  readonly salt: string
  readonly hash: string
}

/**
 * Whether this is the person's PIN. Every try counts before it is looked at, so that of many made
 * at once no more than five are.
 */
export async function tryPin(
  person: PersonId,
  pin: string,
  now: Instant,
): Promise<Result<null, PinRefusal>> {
  const _id = pinId(person)
  const taken = await transaction<Result<Taken, Locked | { readonly code: 'staff/no-pin' }>>(
    async (tx) => {
      const kept = await tx.get(pins, _id)
      if (!kept) return refuse({ code: 'staff/no-pin' })
      const counted = takeTry(kept.tries, now)
      if (!counted.ok) return counted
      await tx.put(pins, { ...kept, tries: counted.value, rev: kept.rev + 1 })
      return ok({ tries: counted.value, salt: kept.salt, hash: kept.hash })
    },
  )
  if (!taken.ok) return taken
  const { tries, salt, hash } = taken.value
  if (timingSafeEqual(await hashOf(pin, salt), Buffer.from(hash, 'hex'))) {
    const { inc, set } = operators
    await pins.update({ _id, salt }, { tries: set(noTries), rev: inc(1) })
    return ok(null)
  }
  if (triesLeft(tries) === 0) return refuse({ code: 'staff/locked', until: tries.lockedUntil })
  return refuse({ code: 'staff/wrong-pin', triesLeft: triesLeft(tries) })
}
