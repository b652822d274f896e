import type { AnyRefusal } from '@/shared/contracts'
import type { Words } from '@/shared/kernel/words'

/** Every refusal has its words; a new one does not compile until someone writes them. */
const words: { readonly [Code in AnyRefusal['code']]: Words } = {
  'request/invalid': {
    zh: '这一步没有完成，请返回再试。',
    en: 'That did not go through. Please go back and try again.',
  },
  'request/unknown-action': {
    zh: '这里暂时打不开，请稍后再来。',
    en: 'This is not available just now. Please come back later.',
  },
  'request/too-large': {
    zh: '内容太多，没能送出。请精简后再试。',
    en: 'That was too much to send. Please shorten it and try again.',
  },
  'request/reused': {
    zh: '这一步已经处理过了。',
    en: 'That has been taken care of already.',
  },
  'request/stale': {
    zh: '时间隔得太久了，请再点一次。',
    en: 'Too much time has passed. Please tap once more.',
  },
  'request/busy': {
    zh: '现在人比较多，请稍等再试。',
    en: 'It is busy right now. Please try again in a moment.',
  },
  'request/timer-only': {
    zh: '这里暂时打不开，请稍后再来。',
    en: 'This is not available just now. Please come back later.',
  },
  'request/signed-out': {
    zh: '没有认出您的微信，请重新打开小程序。',
    en: 'WeChat did not say who you are. Please open this again.',
  },
  'app/update-needed': {
    zh: '有新版本了，请关闭小程序后重新打开。',
    en: 'There is a newer version. Please close this and open it again.',
  },
  'stores/unknown': {
    zh: '没有找到这家门店。',
    en: 'We could not find this store.',
  },
  'stores/unknown-place': {
    zh: '这个码对应的位置已经调整。',
    en: 'The place this code was for has changed.',
  },
  'staff/not-allowed': {
    zh: '这里只给本店店员使用。',
    en: 'This is for the staff of this store.',
  },
  'staff/unknown-place': {
    zh: '没有找到这个位置，码可能已经换了。',
    en: 'We could not find this place. Its code may have changed.',
  },
  'staff/unknown-ask': {
    zh: '这一项已经调整，请重新选择。',
    en: 'This choice has changed. Please choose again.',
  },
  'staff/store-closed': {
    zh: '门店现在不营业。',
    en: 'The store is closed now.',
  },
  'staff/place-muted': {
    zh: '这里今天不能呼叫，请直接找店员。',
    en: 'Calls are off here today. Please speak to the staff.',
  },
  'staff/enough-asks': {
    zh: '您已经叫了几样，店员马上来。',
    en: 'You have asked for several things already. Somebody is coming.',
  },
  'staff/call-over': {
    zh: '这次呼叫已经结束。',
    en: 'This call is over.',
  },
  'staff/already-answered': {
    zh: '已经有店员过来了。',
    en: 'Somebody is on the way already.',
  },
  'staff/unknown-code': {
    zh: '没有找到这个码，门店可能刚刚调整过。',
    en: 'We could not find this code. The store may have just changed.',
  },
  'staff/not-released': {
    zh: '小程序还没有发布，发布后才能出示这个码。',
    en: 'The Mini Program is not released yet. Its codes can be shown once it is.',
  },
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

/** For a refusal newer than this phone's code. */
const unknown: Words = {
  zh: '现在没能办成，请稍后再试。',
  en: 'That is not possible just now. Please try again later.',
}

function isKnown(code: string): code is AnyRefusal['code'] {
  return Object.keys(words).includes(code)
}

export function refusalWords(refusal: { readonly code: string }): Words {
  return isKnown(refusal.code) ? words[refusal.code] : unknown
}
