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

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

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
 * own to another part does not put it behind.
 */
export function useDraft<T>(current: T): Draft<T> {
  const [draft, setDraft] = useState<{ readonly base: T; readonly value: T } | null>(null)
  return {
    value: draft === null ? current : draft.value,
    touched: draft !== null && !same(draft.value, draft.base),
    behind: draft !== null && !same(draft.base, current),
    change: (value) => setDraft({ base: draft === null ? current : draft.base, value }),
    drop: () => setDraft(null),
  }
}
