import type { Words } from '@/shared/kernel/words'

export const deviceText = {
  whoAreYou: { zh: '谁来值守？', en: 'Who is taking over?' },
  enterPin: (name: string): Words => ({
    zh: `${name}，请输入六位密码`,
    en: `${name}, please enter your PIN`,
  }),
  noPin: (name: string): Words => ({
    zh: `${name}还没有密码：请在自己的微信里打开“店员入口 · 我的”，先设置一个。`,
    en: `${name} has no PIN yet: please set one on your own phone, under “Staff · Me”.`,
  }),
  here: (name: string): Words => ({ zh: `${name} 在用`, en: `${name} is on` }),
  handOver: { zh: '交班', en: 'Hand over' },
  release: { zh: '不再作柜台手机', en: 'Stop being a counter phone' },
  releaseWho: {
    zh: '由店长或店主输入密码，这部手机就恢复为自己的。',
    en: 'A manager or owner enters their PIN, and the phone is its own again.',
  },
  counterPhone: (name: string): Words => ({
    zh: `柜台手机 · ${name}`,
    en: `Counter phone · ${name}`,
  }),
}
