import { doorCode } from '@/shared/domain/stores/door-code'
import type { StoreId } from '@/shared/kernel/ids'

export const HOME = '/pages/home/index'
export const PHONE = { width: 375, height: 812 }
export const TABLET = { width: 1024, height: 768 }

/** One screen as somebody meets it. */
export interface Screen {
  readonly person: string
  readonly address: string
  readonly size: { readonly width: number; readonly height: number }
  /** Done in the cloud just before, where the screen shows it for a moment only. */
  readonly before?: () => Promise<unknown>
  /** Written into a field once the page stands: which field, and what. */
  readonly typed?: readonly [field: string, words: string]
  /** Tapped one after the other once the page stands. */
  readonly taps?: readonly string[]
  /** The cloud leaves the phone waiting, is not there, is lost once the page stands, or is empty. */
  readonly cloud?: 'silent' | 'gone' | 'lost' | 'empty'
  /** What is seen once the screen stands. */
  readonly standing: string
  /** What one comes to this screen to do: in sight without scrolling. */
  readonly main?: string
}

export type Screens = Readonly<Record<string, Screen>>

/** Somebody who was never here before. */
export const newcomer = { person: 'shopper-new', size: PHONE }

/** Home, as the door's code opens it. */
export const atDoor = (storeId: StoreId) => `${HOME}?scene=${doorCode(storeId)}`
