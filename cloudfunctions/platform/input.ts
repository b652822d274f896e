import * as v from 'valibot'
import { type Id, isId } from '@/shared/kernel/ids'

/** An id as input: anything with a dot, a capital or another length is refused at the door. */
export function id<Of extends string>() {
  return v.custom<Id<Of>>((value) => isId(value))
}
