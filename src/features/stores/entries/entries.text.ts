import type { Words } from '@/shared/kernel/words'

/** How people came in, in the words of a shop; what is not named here is told as "other". */
export type Way = 'at-door' | 'shared' | 'account' | 'again' | 'search' | 'other'

const ways: { readonly [W in Way]: Words } = {
  'at-door': { zh: '在店里扫码', en: 'Scanned in the store' },
  shared: { zh: '朋友转发或图片', en: 'From a friend or a picture' },
  account: { zh: '公众号', en: 'Official Account' },
  again: { zh: '自己再次打开', en: 'Came back by themselves' },
  search: { zh: '搜索或附近', en: 'Search or nearby' },
  other: { zh: '其他', en: 'Other' },
}

/** The words of how a day's people came in. */
export const entriesText = {
  title: { zh: '从哪里来', en: 'Where they came from' },
  none: { zh: '今天还没有人打开。', en: 'Nobody has come in yet today.' },
  all: { zh: '打开次数', en: 'Visits' },
  ways,
}
