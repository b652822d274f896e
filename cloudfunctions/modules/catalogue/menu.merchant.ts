import * as v from 'valibot'
import { barcodeOf } from '@/shared/domain/catalogue/barcode'
import { allergens } from '@/shared/domain/catalogue/product'
import { allDiffer, merchantId, merchantText, photo } from '../../platform/merchant'

/** Nothing on a menu costs more than ¥100,000. */
const MOST_FEN = 10_000_000

/** Products are read together, within the 1 MB of one answer of the database. */
const MOST_PRODUCTS = 400

const fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_FEN))
const signedFen = v.pipe(v.number(), v.integer(), v.minValue(-MOST_FEN), v.maxValue(MOST_FEN))

function list<Item, Schema extends v.GenericSchema<unknown, Item>>(item: Schema, most: number) {
  return v.pipe(v.array(item), v.maxLength(most))
}

const choice = v.strictObject({
  id: merchantId<'choice'>(26),
  name: merchantText,
  addsFen: v.optional(signedFen, 0),
})

const option = v.strictObject({
  id: merchantId<'option'>(26),
  name: merchantText,
  choices: v.pipe(
    v.array(choice),
    v.minLength(2, 'an option is between two choices or more'),
    v.maxLength(12),
    v.check(
      allDiffer((each) => each.id),
      'two choices have the same id',
    ),
  ),
})

const size = v.strictObject({
  id: merchantId<'sku'>(26),
  name: v.optional(merchantText),
  priceFen: fen,
  packingFen: v.optional(fen, 0),
  barcode: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => barcodeOf(text) === text, 'a barcode is an EAN-13 or EAN-8'),
    ),
  ),
  counted: v.optional(v.boolean(), false),
})

const product = v.strictObject({
  id: merchantId<'product'>(26),
  category: merchantId<'category'>(26),
  name: merchantText,
  about: v.optional(merchantText),
  details: v.optional(list(merchantText, 12), () => []),
  allergens: v.optional(list(v.picklist(allergens), allergens.length), () => []),
  pictures: v.optional(list(photo, 6), () => []),
  sizes: v.pipe(v.array(size), v.minLength(1), v.maxLength(6)),
  /** Ids of the menu's options, in the order they are asked. */
  options: v.optional(list(merchantId<'option'>(26), 6), () => []),
  work: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
})

const fields = v.strictObject({
  categories: v.pipe(
    v.array(v.strictObject({ id: merchantId<'category'>(26), name: merchantText })),
    v.minLength(1),
    v.maxLength(30),
    v.check(
      allDiffer((each) => each.id),
      'two categories have the same id',
    ),
  ),
  options: v.pipe(
    v.optional(list(option, 40), () => []),
    v.check(
      allDiffer((each) => each.id),
      'two options have the same id',
    ),
  ),
  products: v.pipe(
    v.array(product),
    v.maxLength(MOST_PRODUCTS),
    v.check(
      allDiffer((each) => each.id),
      'two products have the same id',
    ),
  ),
})

type Fields = v.InferOutput<typeof fields>
type ProductOfFile = Fields['products'][number]

/** What is wrong with one product beside the rest of the menu. */
function wrongProduct(each: ProductOfFile, { categories, options }: Fields): string | undefined {
  if (!categories.some(({ id }) => id === each.category)) return 'its category is not on the menu'
  const chosen = each.options.map((id) => options.find((known) => known.id === id))
  if (chosen.includes(undefined)) return 'one of its options is not on the menu'
  if (new Set(each.options).size < each.options.length) return 'it has one option twice'
  if (each.sizes.length > 1 && each.sizes.some(({ name }) => !name)) {
    return 'of several sizes each has a name'
  }
  const least = chosen.reduce(
    (sum, known) => sum + Math.min(...(known?.choices ?? []).map(({ addsFen }) => addsFen)),
    Math.min(...each.sizes.map(({ priceFen }) => priceFen)),
  )
  return least < 0 ? 'with its cheapest choices it costs less than nothing' : undefined
}

/** `menu.json` of a merchant's folder: what every store sells unless its staff say otherwise. */
export const menuFile = v.pipe(
  fields,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const menu = dataset.value
    for (const each of menu.products) {
      const wrong = wrongProduct(each, menu)
      if (wrong) addIssue({ message: `the product ${each.id}: ${wrong}` })
    }
    const sizes = menu.products.flatMap((each) => each.sizes)
    if (!allDiffer((each: (typeof sizes)[number]) => each.id)(sizes)) {
      addIssue({ message: 'two sizes have the same id' })
    }
    const barcodes = sizes.flatMap(({ barcode }) => barcode ?? [])
    if (!allDiffer((barcode: string) => barcode)(barcodes)) {
      addIssue({ message: 'two sizes have the same barcode' })
    }
  }),
)

export type MenuOfMerchant = v.InferOutput<typeof menuFile>
