import { createHash, timingSafeEqual } from 'node:crypto'
import { ownership } from './staff.documents'
import { OWNERSHIP } from './staff.ids'

/**
 * What an owner's code looks like: long enough not to be guessed at five tries an hour. A variable
 * left unset, or a deployment's unfilled `{{env.OWNER_CODE}}`, is none.
 */
const OWNER_CODE_PATTERN = /^[A-Za-z0-9-]{12,64}$/

/** The code the first owner comes by, where the environment has one. */
export function ownerCode(): string | undefined {
  const { OWNER_CODE = '' } = process.env
  return OWNER_CODE_PATTERN.test(OWNER_CODE) ? OWNER_CODE : undefined
}

/** Whether the first owner is still to come, and has a code to come by. */
export async function ownerWanted(): Promise<boolean> {
  return ownerCode() !== undefined && (await ownership.get(OWNERSHIP)) === undefined
}

/** Takes as long for a code that is nearly right as for any other. */
export function isOwnerCode(code: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(code), digest(right))
}
