import type { Words } from '@/shared/kernel/words'

export const mineText = {
  title: { zh: '店员 · 我的', en: 'Staff · Me' },
  iAm: (name: string): Words => ({ zh: `大家叫我${name}`, en: `Colleagues call me ${name}` }),
  pin: { zh: '值守密码', en: 'Counter PIN' },
  pinHint: {
    zh: '六位数字，在柜台共用的手机上用它接班。只有您知道，忘了就设一个新的。',
    en: 'Six digits, to take over a phone the counter shares. Only you know them; if forgotten, set new ones.',
  },
  pinSet: { zh: '已设置', en: 'Set' },
  pinNone: { zh: '未设置', en: 'Not set' },
  setPin: { zh: '设置密码', en: 'Set a PIN' },
  changePin: { zh: '换一个密码', en: 'Set a new PIN' },
  pinFirst: { zh: '输入新密码', en: 'Enter a new PIN' },
  pinAgain: { zh: '再输入一次', en: 'Enter it once more' },
  pinDiffers: {
    zh: '两次不一样，请重新输入。',
    en: 'The two differ. Please begin again.',
  },
  people: { zh: '店员与邀请', en: 'People and invitations' },
  makeDevice: { zh: '把这部手机变成柜台手机', en: 'Make this a counter phone' },
  makeDeviceHint: {
    zh: '之后这部手机只给这家店的同事轮流值守：谁接班，就按谁的身份办事。恢复要店长或店主的值守密码。',
    en: 'From then on colleagues of this store take turns on it, each with their own role. To undo it takes a manager’s or owner’s PIN.',
  },
  makeDevicePin: {
    zh: '请先设置您的值守密码，恢复时要用。',
    en: 'Please set your own PIN first: it is needed to undo this.',
  },
  deviceName: { zh: '这部手机叫什么（最多 10 个字）', en: 'Its name (at most 10 characters)' },
  makeIt: { zh: '就用它', en: 'Make it so' },
  claim: { zh: '用店主码成为店主', en: 'Become the owner by the owner’s code' },
  claimHint: {
    zh: '店主码写在部署时的环境变量里，只能用一次。',
    en: 'The code is in the environment this was deployed with, and works once.',
  },
  ownerCode: { zh: '店主码', en: 'Owner’s code' },
  yourName: { zh: '大家怎么叫您（最多 10 个字）', en: 'What colleagues call you (at most 10)' },
  become: { zh: '成为店主', en: 'Become the owner' },
  folder: { zh: '商家资料', en: 'The merchant’s data' },
  folderNone: {
    zh: '还没有门店。请工程师运行 cloud:setup 放好商家资料，再回来载入。',
    en: 'There is no store yet. Have an engineer run cloud:setup, then come back to load the data.',
  },
  folderWaits: (at: string): Words => ({
    zh: `工程师在 ${at} 放好了一份检查过的资料（门店、菜单、优惠、预约、活动）。载入后顾客就看得到；店里自己改过的营业时间、公告和日历不会被覆盖。`,
    en: `An engineer put checked data here on ${at}: stores, menu, promotions, bookings, events. Once loaded, shoppers see them; hours, notices and calendars changed in the app stay.`,
  }),
  folderLoaded: (at: string, by: string): Words => ({
    zh: `${at} 由${by}载入，已是最新。`,
    en: `Loaded on ${at} by ${by}; nothing newer waits.`,
  }),
  folderLeft: (left: number): Words => ({ zh: `还剩 ${left} 项`, en: `${left} to go` }),
  loadFolder: { zh: '载入资料', en: 'Load them' },
  nowhere: {
    zh: '您现在不在任何一家店工作。店长可以发邀请给您。',
    en: 'You work at none of the stores now. A manager can invite you.',
  },
  onDevice: {
    zh: '这是一部柜台手机。这里的事请在自己的手机上办。',
    en: 'This is a counter phone. Please do this on your own.',
  },
}
