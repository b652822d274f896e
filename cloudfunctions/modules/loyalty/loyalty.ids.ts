import { createHash } from 'node:crypto'
import type { PointsSource } from '@/shared/domain/loyalty/account'
import { asId, type EntryId, type LotId, type PersonId } from '@/shared/kernel/ids'
import { derivedId } from '../../platform/new-id'

/** The one document of the merchant's rules. */
export const PROGRAMME_ID = asId<'points-programme'>('theprogramme')

/** Accounts are checked in turn, so that each one's comes once in as many days. */
export const TURNS = 30

/** SHA-256 of a text, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export function turnOf(person: PersonId): number {
  return Number.parseInt(hashOf(person).slice(0, 8), 16) % TURNS
}

export function entryId(person: PersonId, position: number): EntryId {
  return derivedId('points-entry', person, String(position))
}

function partsOf(source: PointsSource): readonly string[] {
  switch (source.kind) {
    case 'birthday':
      return [source.kind, String(source.year)]
    case 'expiry':
      return [source.kind, source.day]
    case 'order':
    case 'purchase':
    case 'reward':
    case 'adjustment':
      return [source.kind, source.id]
    default:
      return source satisfies never
  }
}

/** What one purchase, reward or adjustment did to one person. */
export function recordId(person: PersonId, source: PointsSource): string {
  return derivedId('points-record', person, ...partsOf(source))
}

export function lotIdOf(person: PersonId, source: PointsSource): LotId {
  return derivedId('lot', person, ...partsOf(source))
}
