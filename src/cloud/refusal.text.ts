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
  'staff/not-allowed': {
    zh: '这里只给本店店员使用。',
    en: 'This is for the staff of this store.',
  },
  'staff/own-phone-only': {
    zh: '这一步要在您自己的手机上做。',
    en: 'This is done on your own phone.',
  },
  'staff/nobody-here': {
    zh: '这部手机现在没有人值守，请先选择您自己并输入密码。',
    en: 'Nobody is on this phone now. Please choose yourself and enter your PIN first.',
  },
  'staff/unknown-invitation': {
    zh: '这个邀请已经失效，请店长再发一个。',
    en: 'This invitation no longer holds. Please ask the manager for a new one.',
  },
  'staff/invitation-expired': {
    zh: '这个邀请已经过期，请店长再发一个。',
    en: 'This invitation has expired. Please ask the manager for a new one.',
  },
  'staff/invitation-used': {
    zh: '这个邀请已经用过了，请店长再发一个。',
    en: 'This invitation has been used. Please ask the manager for a new one.',
  },
  'staff/already-works-here': {
    zh: '您已经是这里的店员了。',
    en: 'You work here already.',
  },
  'staff/wrong-owner-code': {
    zh: '店主码不对。',
    en: 'That is not the owner’s code.',
  },
  'staff/owner-code-used': {
    zh: '店主码已经用过了，请现有的店主邀请您。',
    en: 'The owner’s code has been used. Please ask the owner to invite you.',
  },
  'staff/locked': {
    zh: '试错太多次，暂时锁住了，一小时后再试。',
    en: 'Too many wrong tries. This is locked for an hour.',
  },
  'staff/unknown-person': {
    zh: '这位同事已经不在名单里了。',
    en: 'This colleague is no longer on the list.',
  },
  'staff/above-your-role': {
    zh: '这要由店主来定。',
    en: 'This is for the owner to decide.',
  },
  'staff/not-yourself': {
    zh: '不能更改自己的角色，请另一位负责人来做。',
    en: 'You cannot change your own role. Please ask somebody else in charge.',
  },
  'staff/last-owner': {
    zh: '至少要有一位店主。',
    en: 'There has to be at least one owner.',
  },
  'staff/weak-pin': {
    zh: '这个密码太容易猜到，请换一个。',
    en: 'This PIN is easy to guess. Please choose another.',
  },
  'staff/no-pin': {
    zh: '还没有设置密码，请先在自己的手机上设置。',
    en: 'There is no PIN yet. Please set one on your own phone first.',
  },
  'staff/wrong-pin': {
    zh: '密码不对，请再试一次。',
    en: 'That PIN is wrong. Please try again.',
  },
  'staff/not-a-device': {
    zh: '这部手机已经不是柜台手机了。',
    en: 'This phone is no counter phone any more.',
  },
  'staff/unknown-device': {
    zh: '这部手机已经不在名单里了。',
    en: 'This phone is no longer on the list.',
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
