import { createHmac } from 'node:crypto'
import { MARK_DIGITS } from '@/shared/domain/membership/card-code'
import { SCREEN_MARK_CHARACTERS } from '@/shared/domain/stores/entry-code'
import type { PersonId, StoreId } from '@/shared/kernel/ids'
import { optionalKey, requiredKey } from '../../platform/environment'
import { keyedId } from '../../platform/new-id'

const current = requiredKey('CODE_KEY')
const before = optionalKey('CODE_KEY_BEFORE')

/** The newest first: it signs. The one before is still understood, so that keys can be changed. */
const keys = before === undefined ? [current] : [current, before]

function cardMark(key: string, person: PersonId, window: number): string {
  const digest = createHmac('sha256', key).update(`card ${person} ${window}`).digest()
  const number = digest.readBigUInt64BE() % 10n ** BigInt(MARK_DIGITS)
  return String(number).padStart(MARK_DIGITS, '0')
}

function screenMark(key: string, storeId: StoreId, window: number): string {
  return keyedId(key, 'screen', storeId, String(window)).slice(0, SCREEN_MARK_CHARACTERS)
}

/** The mark of a card's code: of the person too, so that a number given anew opens no old code. */
export function signCard(person: PersonId, window: number): string {
  return cardMark(current, person, window)
}

export function isCardMark(mark: string, person: PersonId, window: number): boolean {
  return keys.some((key) => cardMark(key, person, window) === mark)
}

/** The mark on a store's spare screen. */
export function signScreen(storeId: StoreId, window: number): string {
  return screenMark(current, storeId, window)
}

export function isScreenMark(mark: string, storeId: StoreId, window: number): boolean {
  return keys.some((key) => screenMark(key, storeId, window) === mark)
}
