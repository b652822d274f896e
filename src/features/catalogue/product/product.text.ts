import type { Allergen } from '@/shared/domain/catalogue/product'
import type { MerchantText, Words } from '@/shared/kernel/words'

export const productText = {
  size: { zh: '规格', en: 'Size' },
  comma: { zh: '、', en: ', ' },
  contains: { zh: '含', en: 'Contains' },
  note: { zh: '备注（给厨房，可不填）', en: 'Note to the kitchen (optional)' },
  fewer: { zh: '减一份', en: 'One fewer' },
  another: { zh: '加一份', en: 'One more' },
  toMenu: { zh: '看菜单', en: 'See the menu' },
}

/** @param left how many a store has of it; few enough to say so, or nothing is said */
export function leftWords(left: number): Words {
  return { zh: `还有 ${left} 份`, en: `${left} left` }
}

export function toCart(price: string): Words {
  return { zh: `加入购物车 ${price}`, en: `Add to cart ${price}` }
}

/** What it adds to the price, where it adds anything. */
export function withPrice({ zh, en = zh }: MerchantText, price: string): Words {
  return { zh: `${zh} ${price}`, en: `${en} ${price}` }
}

export const allergenWords: { readonly [A in Allergen]: Words } = {
  gluten: { zh: '含麸质的谷物', en: 'cereals with gluten' },
  crustaceans: { zh: '甲壳类', en: 'crustaceans' },
  fish: { zh: '鱼类', en: 'fish' },
  eggs: { zh: '蛋类', en: 'eggs' },
  peanuts: { zh: '花生', en: 'peanuts' },
  soy: { zh: '大豆', en: 'soy' },
  milk: { zh: '乳', en: 'milk' },
  nuts: { zh: '坚果', en: 'nuts' },
  sesame: { zh: '芝麻', en: 'sesame' },
}
