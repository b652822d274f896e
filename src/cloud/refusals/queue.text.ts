import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const queueRefusals: { readonly [Code in RefusalsOf<'queue'>]: Words } = {
  'queue/unknown-lane': {
    zh: '这支队伍已经调整，请重新选择。',
    en: 'This line has changed. Please choose again.',
  },
  'queue/lane-closed': {
    zh: '这支队伍现在不取号。',
    en: 'This line is not taking numbers now.',
  },
  'queue/lane-paused': {
    zh: '这支队伍暂停取号，请稍后再来。',
    en: 'This line is paused. Please come back a little later.',
  },
  'queue/door-only': {
    zh: '这支队伍要到门口扫码取号。',
    en: 'This line is joined by scanning the code at the door.',
  },
  'queue/wrong-size': {
    zh: '这支队伍不接待这个人数，请选择合适的。',
    en: 'This line is not for that many people. Please choose the one that fits.',
  },
  'queue/full': {
    zh: '这支队伍已经排满了。',
    en: 'This line is full for now.',
  },
  'queue/already-in-line': {
    zh: '您已经在排队了。',
    en: 'You are in line already.',
  },
  'queue/unknown-ticket': {
    zh: '没有找到这个号，可能不是用这个微信取的。',
    en: 'We could not find this number. It may belong to another WeChat account.',
  },
  'queue/not-yet': {
    zh: '还没到预约的时间。要提前叫，请点号码。',
    en: 'It is not their time yet. To call earlier, tap a number.',
  },
  'queue/nobody-waiting': {
    zh: '现在没有人在等。',
    en: 'Nobody is waiting now.',
  },
  'queue/moved-on': {
    zh: '情况刚刚变了，已为您更新。',
    en: 'Things have just changed. This is up to date now.',
  },
  'queue/unknown-place': {
    zh: '这个叫号位置已经调整，请重新选择。',
    en: 'This place has changed. Please choose again where you call to.',
  },
  'queue/too-late-to-undo': {
    zh: '已经过了可以撤销的时间。',
    en: 'It is too late to undo that.',
  },
  'queue/has-another-ticket': {
    zh: '这位顾客已经重新取号，不能再恢复旧号。',
    en: 'This party has taken a new number since, so the old one cannot return.',
  },
}
