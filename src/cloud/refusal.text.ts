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
  'staff/not-allowed': {
    zh: '这里只给本店店员使用。',
    en: 'This is for the staff of this store.',
  },
  'membership/not-a-member': {
    zh: '您还不是会员，请先加入。',
    en: 'You are not a member yet. Please join first.',
  },
  'membership/terms-changed': {
    zh: '会员协议有更新，请关闭小程序后重新打开。',
    en: 'The agreement has changed. Please close this and open it again.',
  },
  'membership/nickname-unfit': {
    zh: '这个昵称不能用，请换一个（最多 20 个字）。',
    en: 'That nickname cannot be used. Please choose another, of 20 characters at most.',
  },
  'membership/nickname-unchecked': {
    zh: '昵称暂时没法保存，请稍后再试。',
    en: 'The nickname cannot be saved just now. Please try again later.',
  },
  'membership/not-a-birthday': {
    zh: '这个日期不对，请重新选择。',
    en: 'That date cannot be right. Please choose again.',
  },
  'membership/birthday-too-young': {
    zh: '未满 14 岁不保存生日，会员卡照常使用。',
    en: 'We keep no birthday of anyone under 14. The card works just the same.',
  },
  'membership/birthday-set': {
    zh: '生日已经填过，不能再改。',
    en: 'The birthday has been set and cannot be changed.',
  },
  'membership/phone-code-unknown': {
    zh: '没有拿到手机号，请再点一次。',
    en: 'The phone number did not arrive. Please tap once more.',
  },
  'membership/works-here': {
    zh: '您还是门店的店员，请先让店长把您移出，再退出会员。',
    en: 'You still work at a store. Ask the manager to take you off first, then leave.',
  },
  'membership/screen-code-over': {
    zh: '这个码已经换了，请扫屏幕上现在的码。',
    en: 'That code has changed. Please scan the one on the screen now.',
  },
  'membership/unknown-code': {
    zh: '没有认出这张会员码，请再扫一次，或核对数字。',
    en: 'No member has that code. Scan it again, or check the digits.',
  },
  'membership/code-expired': {
    zh: '这个会员码已经过时，请顾客打开会员卡，扫现在的码。',
    en: 'That code is over. Ask for the card to be opened and scan the code shown now.',
  },
  'membership/code-used': {
    zh: '这个会员码刚刚用过，等它换成下一个再扫。',
    en: 'That code has just been used. Wait for the next one, then scan it.',
  },
  'membership/unknown-phone': {
    zh: '没有会员留过这个手机号。',
    en: 'No member has given that phone number.',
  },
  'membership/too-many-look-ups': {
    zh: '查得太快了，请等几秒再查。',
    en: 'That is too fast. Please wait a few seconds and look again.',
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
