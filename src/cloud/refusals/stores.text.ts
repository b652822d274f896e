import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const storesRefusals: { readonly [Code in RefusalsOf<'stores'>]: Words } = {
  'stores/unknown': {
    zh: '没有找到这家门店。',
    en: 'We could not find this store.',
  },
  'stores/no-operator': {
    zh: '商家还没有公布这些内容。',
    en: 'The merchant has not published this yet.',
  },
  'stores/changed-since': {
    zh: '同事刚刚改过这家店的设置，请看过新的再改。',
    en: 'A colleague has just changed this store. Please look again, then make your change.',
  },
  'stores/hours-outside-day': {
    zh: '营业时间要在同一个营业日之内，不能早于它开始，也不能超过下一天的开始。',
    en: 'Hours must stay within one trading day: not before it starts, nor past the start of the next.',
  },
  'stores/hours-overlap': {
    zh: '同一天的两段营业时间重叠了。',
    en: 'Two stretches of the same day overlap.',
  },
  'stores/day-out-of-reach': {
    zh: '请选择今天起一年以内的日子。',
    en: 'Please choose a day from today to a year ahead.',
  },
  'stores/too-many-exceptions': {
    zh: '特殊日子已经很多了，请先取消几天。',
    en: 'There are too many special days. Please take some back first.',
  },
  'stores/unknown-place': {
    zh: '这个码对应的位置已经调整。',
    en: 'The place this code was for has changed.',
  },
}
