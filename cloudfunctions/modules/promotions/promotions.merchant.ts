import * as v from 'valibot'
import { MOST_ON, type Named, namesUnknown, notLawful } from '@/shared/domain/promotions/lawful'
import type { Promotion } from '@/shared/domain/promotions/promotion'
import { EVERY_STORE } from '@/shared/domain/staff/every-store'
import { allDiffer, merchantId, merchantText } from '../../platform/merchant'
import type { PromotionDocument } from './promotions.documents'
import { benefit, how, limitEntries, scopeEntries } from './rule.schema'

/** Half of what a store may meet is left to its managers. */
const MOST_OF_FILE = MOST_ON / 2

/** What a rule of the file does not say narrows it in nothing. */
const scope = v.strictObject({
  storeIds: v.optional(scopeEntries.storeIds, null),
  categoryIds: v.optional(scopeEntries.categoryIds, null),
  productIds: v.optional(scopeEntries.productIds, null),
  tierIds: v.optional(scopeEntries.tierIds, null),
  newWithinDays: v.optional(scopeEntries.newWithinDays, null),
  birthday: v.optional(scopeEntries.birthday, false),
  inStore: v.optional(scopeEntries.inStore, false),
  firstDay: v.optional(scopeEntries.firstDay, null),
  lastDay: v.optional(scopeEntries.lastDay, null),
  weekdays: v.optional(scopeEntries.weekdays, null),
  hours: v.optional(scopeEntries.hours, null),
})

const limits = v.strictObject({
  perMember: v.optional(limitEntries.perMember, null),
  perDay: v.optional(limitEntries.perDay, null),
  inTotal: v.optional(limitEntries.inTotal, null),
})

const rule = v.pipe(
  v.strictObject({
    id: merchantId<'promotion'>(26),
    name: merchantText,
    benefit,
    scope: v.optional(scope, {}),
    limits: v.optional(limits, {}),
    how,
  }),
  v.transform((said): Promotion => ({ ...said, stoppedAt: null })),
  v.rawCheck(({ dataset, addIssue }) => {
    const wrong = dataset.typed ? notLawful(dataset.value) : null
    if (wrong) addIssue({ message: `not a lawful promotion: ${wrong}` })
  }),
)

/** `promotions.json` of a merchant's folder: the rules of all its stores. */
export const promotionsFile = v.pipe(
  v.array(rule),
  v.maxLength(MOST_OF_FILE),
  v.check(
    allDiffer((each) => each.id),
    'two promotions have the same id',
  ),
)

/** Throws where a rule names a store, product, category or tier that no file of the folder has. */
export function checkNames(file: readonly Promotion[], known: Named): void {
  for (const promotion of file) {
    const wrong = namesUnknown(promotion, known)
    if (wrong) throw new Error(`promotions.json: the promotion ${promotion.id}: ${wrong}`)
  }
}

/**
 * The documents after loading a merchant's file over those there are: a rule the file no longer has
 * is off, and what was handed out of it stays good. Managers' rules are not touched.
 */
export function loadedPromotions(
  file: readonly Promotion[],
  there: readonly PromotionDocument[] = [],
): PromotionDocument[] {
  const loaded = file.map((promotion): PromotionDocument => {
    const { id: _id } = promotion
    return { _id, v: 1, rev: 0, storeId: EVERY_STORE, promotion, on: true, made: null }
  })
  const kept = new Set(loaded.map(({ _id }) => _id))
  const gone = there.filter(({ _id, storeId }) => storeId === EVERY_STORE && !kept.has(_id))
  return [...loaded, ...gone.map((each) => ({ ...each, on: false }))]
}
