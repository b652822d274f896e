import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const catalogueRefusals: { readonly [Code in RefusalsOf<'catalogue'>]: Words } = {
  'catalogue/unknown': {
    zh: '这家店现在不卖这一款。',
    en: 'This store does not sell this now.',
  },
  'catalogue/not-that-many': {
    zh: '没有这么多可以报损：有的已经被订走。如果实物更少，请改用盘点。',
    en: 'There are not that many free: some are taken by orders. If there really are fewer, count them instead.',
  },
}
