import type { Place } from '../domain/stores/place'
import type { LaneId, StoreId } from '../kernel/ids'
import type { Fen } from '../kernel/money'
import type { MerchantText } from '../kernel/words'

export type PlaceKind = Place['kind']

/**
 * What a code is stuck on: the door, a place, or where a lane begins; or what it asks to be paid,
 * one fen to `MOST_AT_COUNTER_FEN`.
 */
export type CodeOf =
  | { readonly kind: 'door' }
  | { readonly kind: 'place'; readonly code: string }
  | { readonly kind: 'lane'; readonly laneId: LaneId }
  | { readonly kind: 'amount'; readonly amountFen: Fen }

/** Everything in a store that has a code of its own. */
export interface CodesView {
  readonly storeName: MerchantText
  readonly places: readonly Pick<Place, 'code' | 'kind' | 'name'>[]
  readonly lanes: readonly { readonly id: LaneId; readonly name: MerchantText }[]
}

/** A 小程序码 as a picture, to be shown or printed: it lasts. */
export interface CodePicture {
  /** The text in the code, the `scene` a scan opens home with. */
  readonly scene: string
  /** `image/jpeg` from WeChat. */
  readonly contentType: string
  readonly base64: string
}

/** A code that opens the released version is wanted before there is one. */
export type NotReleased = { readonly code: 'staff/not-released' }

export interface CodesContract {
  'staff/codes': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId }
    output: CodesView
    refusal: never
  }
  'staff/code': {
    in: 'staff'
    kind: 'read'
    input: { readonly storeId: StoreId; readonly of: CodeOf }
    output: CodePicture
    refusal: { readonly code: 'staff/unknown-code' } | NotReleased
  }
}
