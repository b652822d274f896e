import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const bookingRefusals: { readonly [Code in RefusalsOf<'booking'>]: Words } = {
  'booking/unknown': {
    zh: '没有找到这个预约，可能不是用这个微信约的。',
    en: 'We could not find this booking. It may belong to another WeChat account.',
  },
  'booking/unknown-service': {
    zh: '这家门店现在没有这项服务。',
    en: 'This store does not offer that service now.',
  },
  'booking/taken': {
    zh: '这个时间刚刚被约走，请换一个。',
    en: 'Someone has just taken that time. Please choose another.',
  },
  'booking/same-time': {
    zh: '您在这个时间还有另一个预约。',
    en: 'You have another booking at that time.',
  },
  'booking/not-now': {
    zh: '这个预约的状态已经变了，请看最新的。',
    en: 'This booking has moved on. Please look at it again.',
  },
  'booking/too-late': {
    zh: '离开始时间太近，已经不能改期。请致电门店。',
    en: 'It begins too soon to be changed here. Please call the store.',
  },
  'booking/too-many-held': {
    zh: '您已经留着两个时间，请先确认或放弃一个。',
    en: 'You are holding two times already. Please confirm one or let it go.',
  },
  'booking/answer-missing': {
    zh: '还有一个问题需要回答。',
    en: 'One more question needs your answer.',
  },
  'booking/text-refused': {
    zh: '填写的内容里有不能发送的，请改一改。',
    en: 'What you wrote cannot be sent as it is. Please change it.',
  },
  'booking/not-full': {
    zh: '这一天还有空的时间，可以直接预约。',
    en: 'There are times free on that day. You can book one.',
  },
  'booking/none-today': {
    zh: '这位会员今天在这里没有预约。',
    en: 'This member has no booking here today.',
  },
  'booking/unknown-member': {
    zh: '没有找到这张会员卡。',
    en: 'We could not find this member’s card.',
  },
  'booking/unknown-resource': {
    zh: '这家门店没有这个人或房间。',
    en: 'This store has no such person or room.',
  },
  'booking/not-yet': {
    zh: '还在宽限时间内，过后才能记为未到。',
    en: 'The grace is not over. They can be marked as not come after it.',
  },
}
