import type { CallRefusal } from '@/shared/contracts/call'

/** Actions that phones released before may still ask for, and that are no more: kept for good. */
export const removedActions: ReadonlySet<string> = new Set([])

/** What a phone is told that asks for an action no function has: to update, if one once had it. */
export function notServed(action: string, removed = removedActions): CallRefusal {
  return { code: removed.has(action) ? 'app/update-needed' : 'request/unknown-action' }
}
