import type { Words } from '@/shared/kernel/words'

/** The words of joining, and what all of membership says. */
export const membershipText = {
  joinTitle: { zh: '加入会员', en: 'Become a member' },
  joinWhat: {
    zh: '到店出示会员卡，店员一扫就知道是您。不用填写任何资料，随时可以退出。',
    en: 'Show your card at the counter and the staff know it is you. Nothing to fill in, and you can leave at any time.',
  },
  joinTerms: {
    zh: '加入即表示同意《用户协议》和《会员规则》。',
    en: 'Joining means that you agree to the agreement and the membership rules.',
  },
  join: { zh: '我已满 14 周岁，加入', en: 'I am 14 or older: join' },
  joinWithGuardian: {
    zh: '未满 14 周岁，监护人已同意',
    en: 'Under 14, and my guardian agrees',
  },
} satisfies Record<string, Words>
