import type { SubjectKind } from '@/shared/domain/notifications/feedback'
import type { Id, PersonId, StoreId } from '@/shared/kernel/ids'
import type { MerchantText } from '@/shared/kernel/words'

/** Something of a person's that they may write about: where it is, and its number or name. */
interface Owned {
  readonly storeId: StoreId
  readonly name: MerchantText
}

/** How each kind is found; null where there is none or it is not theirs. The entry hands it in. */
export type Subjects = {
  readonly [Kind in SubjectKind]: (id: Id, person: PersonId) => Promise<Owned | null>
}
