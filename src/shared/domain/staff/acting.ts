import type { Id, PersonId, StoreId } from '../../kernel/ids'
import { type Instant, MINUTE_MS } from '../../kernel/instant'
import { ok, type Result, refuse } from '../../kernel/result'
import {
  mayBeSeenWithNobodyThere,
  mayDo,
  mayDoOnSharedPhone,
  type Permission,
  type Role,
} from './permissions'

/** A phone a counter shares. */
export type DeviceId = Id<'device'>

/** Who has taken a counter's phone over, and when they last did something on it. */
export interface Session {
  readonly person: PersonId
  readonly since: Instant
  readonly actedAt: Instant
}

/** After so long without an act a counter's phone is nobody's. */
export const QUIET_MS = 15 * MINUTE_MS

export function quietAt({ actedAt }: Session): Instant {
  return actedAt + QUIET_MS
}

/** Decided at every look: no timer is needed for a phone to be nobody's. */
export function whoIsThere(session: Session | null, now: Instant): Session | null {
  return session !== null && now < quietAt(session) ? session : null
}

/** Refusals of the staff's door, in the order they are thought of. */
export type DoorRefusal =
  /** Does not work at that store, or not as somebody who may do this. */
  | { readonly code: 'staff/not-allowed' }
  /** Asked for on a counter's phone, and wants the person's own. */
  | { readonly code: 'staff/own-phone-only' }
  /** A counter's phone that nobody has taken over. */
  | { readonly code: 'staff/nobody-here' }

/** Where a call comes from: a person's own phone, or one that a counter shares. */
export type Phone<Place> =
  | { readonly kind: 'own'; readonly place: Place | null }
  | {
      readonly kind: 'shared'
      readonly storeId: StoreId
      /** That of whoever is there now and still works at the store. */
      readonly place: Place | null
    }

/**
 * Whose place at a store counts, or `nobody` where a counter's phone only shows. On a shared phone
 * it is that of whoever took it over; the phone's own WeChat account has no say, at its store or
 * any other.
 */
export function whoActs<Place extends { readonly role: Role }>(
  phone: Phone<Place>,
  storeId: StoreId,
  permission: Permission,
): Result<Place | 'nobody', DoorRefusal> {
  const { place } = phone
  if (phone.kind === 'shared') {
    if (phone.storeId !== storeId) return refuse({ code: 'staff/not-allowed' })
    if (!mayDoOnSharedPhone(permission)) return refuse({ code: 'staff/own-phone-only' })
    if (place === null) {
      if (mayBeSeenWithNobodyThere(permission)) return ok('nobody')
      return refuse({ code: 'staff/nobody-here' })
    }
  }
  if (place === null || !mayDo(place.role, permission)) {
    return refuse({ code: 'staff/not-allowed' })
  }
  return ok(place)
}
