import { useState } from 'react'
import { useKnow } from '@/cloud/cloud'
import { useQuery } from '@/cloud/use-query'
import { useWrite } from '@/cloud/use-write'
import type { Action, Contracts } from '@/shared/contracts'
import type { StoreSettings } from '@/shared/contracts/stores.contract'
import type { StoreId } from '@/shared/kernel/ids'

/** What managers change of a store, as it is now. */
export function useSettings(storeId: StoreId) {
  return useQuery('stores/settings', { storeId })
}

/** The settings a part of the screen stands on, and how to see them anew. */
export interface AtSettings {
  readonly settings: StoreSettings
  readonly refresh: () => void
}

/** What every change names: the store, and the settings it was made from. */
export function madeFrom({ storeId, rev }: StoreSettings) {
  return { storeId, after: rev }
}

/** The writes of the settings: each answers with the settings as they are after. */
export type SettingsWrite = {
  [A in Action]: Contracts[A]['kind'] extends 'write'
    ? Contracts[A]['output'] extends StoreSettings
      ? A
      : never
    : never
}[Action]

/** A change: the screen shows its answer, or what a colleague has made of the settings meanwhile. */
export function useSettingsWrite<A extends SettingsWrite>(
  action: A,
  { settings: { storeId }, refresh }: AtSettings,
  onDone: () => void,
) {
  const know = useKnow()
  return useWrite(action, {
    onDone: (settings) => {
      onDone()
      void know('stores/settings', { storeId }, settings)
    },
    onRefused: refresh,
  })
}

/** Fields in the order of their names: an answer may have them in another than what was sent. */
function byName(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whether two parts of the settings say the same. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, byName) === JSON.stringify(b, byName)
}

export interface Draft<T> {
  readonly value: T
  readonly touched: boolean
  /** What it was made from is no longer what is: somebody else has changed it. */
  readonly behind: boolean
  readonly change: (to: T) => void
  readonly drop: () => void
}

/**
 * A part of the settings while it is being changed. Untouched, it follows what is; a change of one's
 * own to another part does not put it behind, nor does its own being saved.
 */
export function useDraft<T>(current: T): Draft<T> {
  const [draft, setDraft] = useState<{ readonly base: T; readonly value: T } | null>(null)
  const { base, value } = draft ?? { base: current, value: current }
  return {
    value,
    touched: !same(value, base),
    behind: !same(base, current) && !same(value, current),
    change: (to) => setDraft({ base, value: to }),
    drop: () => setDraft(null),
  }
}
