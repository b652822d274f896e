import type { Words } from '@/shared/kernel/words'

export const presenceText = {
  title: { zh: '到店', en: 'Here now' },
  proving: { zh: '正在确认您到店…', en: 'Making sure that you are here…' },
  proven: { zh: '已确认您到店', en: 'You are here' },
  provenWhat: {
    zh: '今天在这家店，到店才有的优惠可以用了。',
    en: 'Offers for those at this store are yours today.',
  },
} satisfies Record<string, Words>
