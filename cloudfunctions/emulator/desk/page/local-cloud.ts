import type { MerchantText } from '@/shared/kernel/words'

export interface Person {
  readonly openid: string
  readonly name: MerchantText
  readonly staff: boolean
}

export interface Door {
  readonly storeId: string
  readonly name: MerchantText
  readonly scene: string
}

/** A code on a counter's screen. */
export interface OnScreen {
  /** A walk-in's number, or the amount to be paid. */
  readonly number: string
  readonly scene: string
}

export interface Message {
  readonly openid: string
  /** What WeChat calls its template. */
  readonly title: string
  /** What it opens. */
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string | number }>>
  /** Epoch ms of the local cloud's clock. */
  readonly sentAt: number
}

/** A live card as it stands in somebody's WeChat: the queue's, in WeChat's own numbers. */
export interface LiveCard {
  readonly openid: string
  readonly content: {
    /** How the number stands: 1 waits, 2 nearly its turn, 3 called, 4 missed, 5 over. */
    readonly cur_status: 1 | 2 | 3 | 4 | 5
    /** What it opens. */
    readonly wxa_path_query: string
    readonly queue_number: string
    readonly current_number: string
    readonly min_wait_time?: number
    readonly max_wait_time?: number
  }
}

/** What a printer in the kitchen would have printed of an accepted order. */
export interface Slip {
  readonly storeName: MerchantText
  readonly number: string
  readonly allergyNote: string
  readonly lines: readonly {
    readonly note: string
    readonly name: MerchantText
    readonly chosen: readonly MerchantText[]
    readonly count: number
  }[]
  /** Epoch ms of the local cloud's clock. */
  readonly printedAt: number
}

/** What `GET /local/desk` answers. */
export interface DeskView {
  readonly now: number
  readonly people: readonly Person[]
  readonly doors: readonly Door[]
  readonly onScreen: readonly OnScreen[]
  readonly slips: readonly Slip[]
  readonly messages: readonly Message[]
  readonly cards: readonly LiveCard[]
  /** Who has switched all messages off. */
  readonly switchedOff: readonly string[]
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

function post<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
}

export const readDesk = () => ask<DeskView>('/local/desk')
export const advance = (advanceMs: number) => post<{ now: number }>('/local/clock', { advanceMs })
export const switchOn = (openid: string) =>
  post<object>('/local/popup/settings', { openid, off: false })
export const reset = (seed: string) => post<{ now: number }>('/local/reset', { seed })
