import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const staffRefusals: { readonly [Code in RefusalsOf<'staff'>]: Words } = {
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
  'staff/other-folder': {
    zh: '资料刚刚换了，请再看一眼。',
    en: 'The data have just changed. Please look again.',
  },
  'staff/faulty-folder': {
    zh: '资料没有通过检查，请让工程师重新上传。',
    en: 'The data did not pass the check. Please have them put there again.',
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
}
