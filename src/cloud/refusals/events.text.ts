import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const eventsRefusals: { readonly [Code in RefusalsOf<'events'>]: Words } = {
  'events/unknown': {
    zh: '没有找到这场活动，可能已经结束。',
    en: 'There is no such event. It may be over.',
  },
  'events/unknown-registration': {
    zh: '没有找到这个报名。',
    en: 'There is no such registration.',
  },
  'events/unknown-member': {
    zh: '没有找到这位会员，请重新扫会员码。',
    en: 'No such member. Please scan the card again.',
  },
  'events/full': {
    zh: '名额不够了。',
    en: 'There are not enough places left.',
  },
  'events/too-many': {
    zh: '超过了每人最多的名额。',
    en: 'That is more places than one person can have.',
  },
  'events/not-for-you': {
    zh: '这场活动只对会员开放。',
    en: 'This event is for members only.',
  },
  'events/already-registered': {
    zh: '已经报过这一场了。',
    en: 'There is a registration for this date already.',
  },
  'events/over': {
    zh: '这一场已经不能报名。',
    en: 'This date takes no more registrations.',
  },
  'events/not-now': {
    zh: '这个报名的状态已经变了，请看最新的。',
    en: 'This registration has moved on. Please look at it again.',
  },
  'events/answer-missing': {
    zh: '还有一个问题要回答。',
    en: 'One more question needs an answer.',
  },
  'events/text-refused': {
    zh: '回答里有不能发送的内容，请改一改。',
    en: 'An answer cannot be sent as it is. Please change it.',
  },
  'events/checked-in-before': {
    zh: '之前已经签到过了。',
    en: 'They were checked in before.',
  },
  'events/places-taken': {
    zh: '名额不能少于已经占用的。',
    en: 'There cannot be fewer places than are taken.',
  },
}
