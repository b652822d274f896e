import type { CategoryId, ChoiceId, OptionId, ProductId, SkuId } from '../../kernel/ids'
import type { Fen } from '../../kernel/money'
import type { MerchantText } from '../../kernel/words'
import type { Photo } from '../stores/store'

export interface Category {
  readonly id: CategoryId
  readonly name: MerchantText
}

/** What the law wants named (GB 7718-2025, 4.4.3), and sesame, which the demo's kitchen uses. */
export const allergens = [
  'gluten',
  'crustaceans',
  'fish',
  'eggs',
  'peanuts',
  'soy',
  'milk',
  'nuts',
  'sesame',
] as const
export type Allergen = (typeof allergens)[number]

/** A product in one size: what has a price, a barcode and, where it is counted, a stock. */
export interface Sku {
  readonly id: SkuId
  /** The size; null where there is only one. */
  readonly name: MerchantText | null
  readonly priceFen: Fen
  /** EAN-13 or EAN-8, digits only. */
  readonly barcode: string | null
  /** For the box or bag of one, when it goes out of the house. */
  readonly packingFen: Fen
  /** Whether stores count how many they have of it. */
  readonly counted: boolean
}

export interface Choice {
  readonly id: ChoiceId
  readonly name: MerchantText
  /** What it adds to the price of one; may be negative. */
  readonly addsFen: Fen
}

/** One choice of each option is made: the first is what one gets without saying anything. */
export interface ProductOption {
  readonly id: OptionId
  readonly name: MerchantText
  readonly choices: readonly Choice[]
}

export interface Product {
  readonly id: ProductId
  readonly categoryId: CategoryId
  readonly name: MerchantText
  /** One line below the name. */
  readonly about: MerchantText | null
  readonly details: readonly MerchantText[]
  readonly allergens: readonly Allergen[]
  readonly pictures: readonly Photo[]
  readonly skus: readonly Sku[]
  readonly options: readonly ProductOption[]
  /** How much of the kitchen's ten minutes one takes; 0 for what is only handed over. */
  readonly work: number
}
