import type { Words } from '@/shared/kernel/words'

/** What the local cloud's popup for subscribe messages says; WeChat's own has words of its own. */
export const subscribeSheetText = {
  title: { zh: '允许发送以下通知吗？（本地）', en: 'Allow these messages? (local)' },
  always: { zh: '总是保持以上选择，不再询问', en: 'Always keep these choices' },
  allow: { zh: '允许', en: 'Allow' },
  cancel: { zh: '取消', en: 'Cancel' },
  off: { zh: '关掉通知总开关', en: 'Switch all messages off' },
  push: { zh: '微信告诉门店', en: 'WeChat tells the shop' },
  usual: { zh: '正常', en: 'As usual' },
  lost: { zh: '丢失', en: 'Never' },
  doubled: { zh: '重复', en: 'Twice' },
  delayed: { zh: '晚 10 分钟', en: '10 minutes late' },
} as const satisfies Record<string, Words>
