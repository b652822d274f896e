import type { Words } from '@/shared/kernel/words'

export const invitationText = {
  title: { zh: '店员邀请', en: 'Invitation' },
  asked: (role: string): Words => ({ zh: `邀请您做${role}`, en: `You are invited as: ${role}` }),
  everyStore: { zh: '所有门店', en: 'Every store' },
  reviewing: {
    zh: '审核体验用：以店员身份查看，到期自动结束。',
    en: 'For reviewers: to look around as a clerk; ends by itself.',
  },
  until: (time: string): Words => ({ zh: `${time} 前有效`, en: `Holds until ${time}` }),
  yourName: { zh: '大家怎么叫您（最多 10 个字）', en: 'What colleagues call you (at most 10)' },
  accept: { zh: '接受邀请', en: 'Accept' },
  accepted: { zh: '您已经是这里的一员', en: 'You work here now' },
  toPin: { zh: '设置值守密码', en: 'Set your counter PIN' },
  toCounter: { zh: '打开叫号', en: 'Open the counter' },
  card: (store: string, role: string): Words => ({
    zh: `${store} 邀请您做${role}`,
    en: `${store} invites you as: ${role}`,
  }),
}
