import * as v from 'valibot'
import { isBusinessDay } from '@/shared/kernel/business-day'
import { type Id, isId } from '@/shared/kernel/ids'

/** An id as input: anything with a dot, a capital or another length is refused at the door. */
export function id<Of extends string>() {
  return v.custom<Id<Of>>((value) => isId(value))
}

/** A map by ids, so many entries at most. */
export function byId<Of extends string, T>(value: v.GenericSchema<unknown, T>, most: number) {
  return v.pipe(
    v.record(v.string(), value),
    v.check((map) => Object.keys(map).length <= most && Object.keys(map).every((key) => isId(key))),
    v.transform((map): Readonly<Record<Id<Of>, T>> => map),
  )
}

/** A date there is, as `YYYY-MM-DD`. */
export const businessDay = v.pipe(v.string(), v.guard(isBusinessDay, 'a day is a date, YYYY-MM-DD'))

/**
 * What somebody or something is called: so many characters as a person counts them, an emoji as
 * one, no line breaks and nothing invisible.
 */
export function shortName(mostCharacters: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.check((text) => [...text].length <= mostCharacters && !/[\p{Cc}\p{Cf}]/u.test(text)),
  )
}
