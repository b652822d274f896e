import type { Fen } from '@/shared/kernel/money'
import { shortPrice } from '@/shared/kernel/price'
import type { Words } from '@/shared/kernel/words'

/** The words of one event and of registering for it. */
export const eventText = {
  title: { zh: '活动', en: 'Event' },
  dates: { zh: '选一场', en: 'Choose a date' },
  noDate: { zh: '最近没有可以报名的场次。', en: 'No date can be registered for just now.' },
  places: { zh: '几位', en: 'Places' },
  less: { zh: '少一位', en: 'One place less' },
  more: { zh: '多一位', en: 'One place more' },
  optional: { zh: '可以不填', en: 'You may leave this out' },
  mustAnswer: { zh: '请填写', en: 'Please answer this' },
  register: { zh: '报名', en: 'Register' },
  registerFor: (fen: Fen): Words => ({
    zh: `报名，付 ${shortPrice(fen)}`,
    en: `Register and pay ${shortPrice(fen)}`,
  }),
  wait: { zh: '排队候补', en: 'Join the waiting list' },
  waitHint: {
    zh: '名额不够。候补后，一有名额就按先后顺序留给您 30 分钟。',
    en: 'There are not enough places. On the waiting list, the next that fit are yours for 30 minutes.',
  },
  waiting: (count: number): Words => ({
    zh: `${count} 人在候补`,
    en: count === 1 ? '1 is waiting' : `${count} are waiting`,
  }),
  free: (hours: number): Words => ({
    zh: `开始前 ${hours} 小时以上取消，全额退款；之后取消不退。`,
    en: `All of it comes back if you cancel ${hours} hours or more before it begins; nothing after.`,
  }),
  freeUntilStart: {
    zh: '开始前随时可以取消，全额退款。',
    en: 'Cancel any time before it begins and all of it comes back.',
  },
  mine: { zh: '看我的报名', en: 'See my registration' },
  registered: { zh: '这一场您已经报过名。', en: 'You have registered for this date.' },
  share: { zh: '发给朋友', en: 'Send to a friend' },
  toEvents: { zh: '看其他活动', en: 'Other events' },
}
