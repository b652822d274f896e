import type { TicketStatus } from '@/shared/contracts/queue.views'
import type { Words } from '@/shared/kernel/words'
import { queueText } from '../queue.text'

type Settled = Exclude<TicketStatus, 'waiting'>

/** The words of a ticket: its owner's page, the followed one, and taking one over. */
export const ticketText = {
  title: { zh: '我的号', en: 'My number' },
  followTitle: { zh: '朋友的号', en: "A friend's number" },
  takeOverTitle: { zh: '领取号码', en: 'Take this number along' },
  number: { zh: '号码', en: 'Number' },
  headline: {
    called: queueText.yourTurn,
    served: { zh: '已经接待', en: 'Served' },
    missed: { zh: '您错过了叫号', en: 'You missed your call' },
    left: { zh: '已离开队伍', en: 'You have left the line' },
    ended: { zh: '今天的排队已结束', en: 'The line has ended for today' },
    expired: { zh: '这个号已失效', en: 'This number has ended' },
  } satisfies Record<Settled, Words>,
  followed: {
    called: { zh: '正在叫这个号', en: 'Being called now' },
    served: { zh: '已经接待', en: 'Served' },
    missed: { zh: '错过了叫号', en: 'Missed the call' },
    left: { zh: '已离开队伍', en: 'Left the line' },
    ended: { zh: '今天的排队已结束', en: 'The line has ended for today' },
    expired: { zh: '这个号已失效', en: 'This number has ended' },
  } satisfies Record<Settled, Words>,
  aheadOfThem: (count: number): Words =>
    count === 0 ? { zh: '下一位就是', en: 'Next in line' } : queueText.ahead(count),
  theirBooking: (time: string): Words => ({ zh: `${time} 的预约`, en: `Booked for ${time}` }),
  soon: (count: number): Words => {
    const { zh, en } = queueText.ahead(count)
    return count === 0 ? { zh, en } : { zh: `快到您了，${zh}`, en: `Nearly your turn: ${en}` }
  },
  hint: {
    waiting: { zh: '这一页会自己更新，不用刷新。', en: 'This page keeps itself up to date.' },
    called: { zh: '请过来，出示这一页。', en: 'Please come and show this page.' },
    served: { zh: '感谢光临。', en: 'Thank you for coming.' },
    missed: {
      zh: '请到前台，店员可以帮您恢复。',
      en: 'Please come to the counter: the staff can put you back in line.',
    },
    left: {
      zh: '还想等的话，可以重新取号。',
      en: 'If you would still like to wait, take a new one.',
    },
    ended: { zh: '对不起，欢迎改天再来。', en: 'We are sorry. Please come again another day.' },
    expired: {
      zh: '还想等的话，请重新取号。',
      en: 'If you would still like to wait, take a new one.',
    },
  } satisfies Record<TicketStatus, Words>,
  nearHint: {
    zh: '请在附近等候，屏幕会保持常亮。',
    en: 'Please stay close. The screen stays on.',
  },
  earlyHint: {
    zh: '到时间会优先叫号。',
    en: 'Once it is time, you are called ahead of others.',
  },
  passedBy: {
    booked: (number: string, time: string): Words => ({
      zh: `${number} 有 ${time} 的预约，先叫到`,
      en: `${number} was called first, booked for ${time}`,
    }),
    returned: (number: string): Words => ({
      zh: `${number} 之前错过叫号，回到了您前面`,
      en: `${number} had missed a call and is back in line before you`,
    }),
    called: (number: string): Words => ({
      zh: `店员先叫了 ${number}`,
      en: `The staff called ${number} first`,
    }),
  },
  both: (one: Words, other: Words): Words => ({
    zh: `${one.zh} · ${other.zh}`,
    en: `${one.en} · ${other.en}`,
  }),
  byMistake: {
    zh: '刚才叫错了，下一位还是您。',
    en: 'That call was a mistake: you are still next.',
  },
  toldByMistake: {
    zh: '刚才叫错了，通知您的那条消息请忽略，下一位还是您。',
    en: 'That call was a mistake: please ignore its message. You are still next.',
  },
  goTo: (place: string): Words => ({ zh: `请到 ${place}`, en: `Please come to ${place}` }),
  toPlace: (place: string): Words => ({ zh: `到 ${place}`, en: `To ${place}` }),
  heldFor: (left: string): Words => ({ zh: `为您保留 ${left}`, en: `Held for you: ${left}` }),
  heldNoLonger: {
    zh: '保留时间已过，请马上到前台。',
    en: 'The time it was held for has passed. Please come to the counter now.',
  },
  joinedAt: (time: string): Words => ({ zh: `${time} 取号`, en: `Taken at ${time}` }),
  again: { zh: '重新取号', en: 'Take a new number' },
  toStore: { zh: '回到门店', en: 'Back to the store' },

  changeSize: { zh: '改人数', en: 'Change' },
  sizeRule: {
    zh: '号码不变。桌型不变就保留位置；换了桌型，按取号时间排。',
    en: 'The number stays. At the same kind of table you keep your place; at another you are placed by when you took it.',
  },
  sizeKept: { zh: '人数已改，位置不变。', en: 'Changed. You keep your place.' },
  sizeMoved: (lane: string): Words => ({
    zh: `人数已改，换到「${lane}」，按取号时间排。`,
    en: `Changed. You are now in ${lane}, placed by when you took your number.`,
  }),
  keepSize: { zh: '不改了', en: 'Keep it' },

  leave: { zh: '不排了', en: 'Leave the line' },
  leaveAsk: {
    zh: '离开后，这个位置会让给后面的人。',
    en: 'Your place will go to those behind you.',
  },
  leaveYes: { zh: '离开队伍', en: 'Leave' },
  leaveNo: { zh: '继续等', en: 'Keep waiting' },

  card: { zh: '在微信里看进度', en: 'Follow it in WeChat' },
  cardHint: {
    zh: '一张会自己更新的卡片：不打开这里，也知道叫到几号、还要等多久。',
    en: 'A card that keeps itself up to date: the number called and the wait, without opening this page.',
  },
  cardKept: {
    zh: '卡片一分钟内会出现在微信的「服务通知」里。',
    en: 'The card appears in WeChat’s Service Notifications within a minute.',
  },

  share: { zh: '请同伴一起看', en: 'Let your party follow it' },
  shareSend: { zh: '发给同伴', en: 'Send it to your party' },
  shareOpen: {
    zh: '有链接的人能看到号码、前面几组和等多久，看不到您是谁。',
    en: 'Whoever has the link sees the number, who is ahead and the wait, and nothing of you.',
  },
  unshare: { zh: '停止分享', en: 'Stop sharing' },
  sharedCard: (number: string, store: string): Words => ({
    zh: `${number} 号 · ${store}`,
    en: `Number ${number}, ${store}`,
  }),
  notShared: { zh: '这个链接已不再分享。', en: 'This link is no longer shared.' },

  takeOverAsk: {
    zh: '店员为您取的号，可以收进这个微信：在这里看前面几组，到您时会提醒。',
    en: 'The number the staff took for you can move to this phone: it will show who is ahead and tell you when it is your turn.',
  },
  takeOver: { zh: '这是我们的号', en: 'This is our number' },
  takeOverGone: {
    zh: '这个码已经用过或失效了，请问一下店员。',
    en: 'This code has been used or has ended. Please ask the staff.',
  },
  seeMine: { zh: '查看我已有的号', en: 'See the number I have' },
}
