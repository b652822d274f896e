import type { Permission } from '../domain/staff/permissions'
import type { StoreId } from '../kernel/ids'
import type { ActionsOf, Input } from '.'

/** What staff do at a store: every action of theirs that names one. */
export type StoreAction = {
  [A in ActionsOf<'staff'>]: Input<A> extends { readonly storeId: StoreId } ? A : never
}[ActionsOf<'staff'>]

/** Which permission each of them asks for; one without does not compile. */
export const permissionFor: { readonly [A in StoreAction]: Permission } = {
  'staff/answer': 'answer-calls',
  'staff/mute-place': 'answer-calls',
  'staff/codes': 'show-codes',
  'staff/code': 'show-codes',
  'queue/counter': 'run-the-line',
  'queue/board': 'run-the-line',
  'queue/figures': 'read-figures',
  'stores/entries': 'read-figures',
  'queue/ended': 'run-the-line',
  'queue/take-over-code': 'run-the-line',
  'queue/call-next': 'run-the-line',
  'queue/call': 'run-the-line',
  'queue/recall': 'run-the-line',
  'queue/serve': 'run-the-line',
  'queue/miss': 'run-the-line',
  'queue/return': 'run-the-line',
  'queue/move': 'run-the-line',
  'queue/split': 'run-the-line',
  'queue/end': 'run-the-line',
  'queue/undo': 'run-the-line',
  'queue/correct': 'run-the-line',
  'queue/add-walk-in': 'run-the-line',
  'queue/set-lane': 'run-the-line',
  'queue/end-waiting': 'run-the-line',
}
