import type { Words } from '@/shared/kernel/words'

export const peopleText = {
  title: { zh: '店员与邀请', en: 'People' },
  me: { zh: '我', en: 'me' },
  reviewer: (until: string): Words => ({
    zh: `审核体验，到 ${until}`,
    en: `reviewer, until ${until}`,
  }),
  change: { zh: '更改', en: 'Change' },
  changeOf: (name: string): Words => ({ zh: `更改 ${name}`, en: `Change ${name}` }),
  makeThem: (role: string): Words => ({ zh: `改为${role}`, en: `Make them: ${role}` }),
  remove: { zh: '移出本店', en: 'Remove from the store' },
  removeAsk: (name: string): Words => ({
    zh: `${name} 会立刻不能再操作，柜台手机上也一样。`,
    en: `${name} can do nothing more at once, on counter phones too.`,
  }),
  removeYes: { zh: '确定移出', en: 'Remove' },
  goBack: { zh: '先不', en: 'Not now' },
  invite: { zh: '邀请', en: 'Invite' },
  inviteAs: (role: string): Words => ({ zh: `邀请${role}`, en: `Invite: ${role}` }),
  inviteReviewer: { zh: '邀请微信审核', en: 'Invite reviewers' },
  open: { zh: '还没用的邀请', en: 'Open invitations' },
  usesLeft: (count: number): Words => ({
    zh: `还可用 ${count} 次`,
    en: count === 1 ? '1 use left' : `${count} uses left`,
  }),
  show: { zh: '出示', en: 'Show' },
  showOf: (role: string): Words => ({ zh: `出示${role}邀请`, en: `Show the invitation: ${role}` }),
  codeHint: {
    zh: '请同事在小程序里点「扫一扫」扫这个码，或发给他一张卡片。',
    en: 'A colleague scans this with the Mini Program’s own scan button, or gets it as a card.',
  },
  send: { zh: '发给同事', en: 'Send as a card' },
  revoke: { zh: '收回邀请', en: 'Take it back' },
  devices: { zh: '柜台手机', en: 'Counter phones' },
  noDevices: {
    zh: '还没有。在要共用的手机上打开「店员 · 我的」就能设置。',
    en: 'None yet. Open “Staff · Me” on the phone to be shared to make it one.',
  },
  madeAt: (time: string): Words => ({ zh: `${time} 设置`, en: `since ${time}` }),
  on: (name: string): Words => ({ zh: `${name} 在用`, en: `${name} is on` }),
  nobodyOn: { zh: '现在没有人', en: 'nobody now' },
  release: { zh: '收回', en: 'Release' },
  releaseOf: (name: string): Words => ({ zh: `收回 ${name}`, en: `Release ${name}` }),
  trail: { zh: '谁做了什么', en: 'Who did what' },
}
