import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const membershipRefusals: { readonly [Code in RefusalsOf<'membership'>]: Words } = {
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
    zh: '您还是门店的店员，请先让店长把您移出，再来退出或删除。',
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
}
