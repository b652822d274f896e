import type { LaneView, TicketStatus } from '@/shared/contracts/queue.contract'
import type { Words } from '@/shared/kernel/words'

const parties = (count: number) => (count === 1 ? '1 party' : `${count} parties`)

export const queueText = {
  ticketTitle: { zh: '我的号', en: 'My number' },
  counterTitle: { zh: '叫号', en: 'Counter' },
  laneWaiting: (count: number): Words =>
    count === 0
      ? { zh: '现在不用等', en: 'No wait now' }
      : { zh: `${count} 组在等`, en: `${parties(count)} waiting` },
  laneFull: (count: number): Words => ({
    zh: `已排满，${count} 组在等`,
    en: `Full, ${parties(count)} waiting`,
  }),
  laneClosed: { zh: '暂不取号', en: 'Not taking numbers now' },
  join: { zh: '取号', en: 'Take a number' },
  joining: { zh: '取号中', en: 'One moment' },
  joinLane: (lane: string): Words => ({ zh: `${lane}，取号`, en: `Take a number, ${lane}` }),
  noLanes: { zh: '这家店现在没有排队。', en: 'There is no line at this store now.' },
  yourNumber: { zh: '您的号', en: 'Your number' },
  openTicket: (number: string): Words => ({ zh: `查看 ${number} 号`, en: `See number ${number}` }),
  checking: {
    zh: '确认中…网络恢复后会接着办，不会重复。',
    en: 'Checking… It goes on when the network is back, and is never done twice.',
  },
  checkAgain: { zh: '再确认一次', en: 'Check again' },
  status: {
    waiting: { zh: '等候中', en: 'Waiting' },
    called: { zh: '到您了', en: 'It is your turn' },
    served: { zh: '已经接待', en: 'Served' },
    expired: { zh: '这个号已失效', en: 'This number has ended' },
  } satisfies Record<TicketStatus, Words>,
  hint: {
    waiting: { zh: '这一页会自己更新，不用刷新。', en: 'This page keeps itself up to date.' },
    called: { zh: '请到前台，出示这一页。', en: 'Please come to the counter and show this page.' },
    served: { zh: '感谢光临。', en: 'Thank you for coming.' },
    expired: {
      zh: '还想等的话，请重新取号。',
      en: 'If you would still like to wait, take a new one.',
    },
  } satisfies Record<TicketStatus, Words>,
  ahead: (count: number): Words =>
    count === 0
      ? { zh: '下一位就是您', en: 'You are next' }
      : { zh: `前面还有 ${count} 组`, en: `${parties(count)} ahead of you` },
  taken: (minutes: number): Words =>
    minutes < 1
      ? { zh: '刚刚取号', en: 'Taken just now' }
      : { zh: `${minutes} 分钟前取号`, en: `Taken ${minutes} min ago` },
  callNext: { zh: '叫下一位', en: 'Call next' },
  calling: { zh: '叫号中', en: 'Calling' },
  callNextIn: (lane: string): Words => ({ zh: `${lane}，叫下一位`, en: `Call next, ${lane}` }),
  called: { zh: '正在叫', en: 'Now calling' },
  nobodyCalled: { zh: '还没有叫号', en: 'Nobody called yet' },
  next: { zh: '接下来', en: 'Next' },
  counterWaiting: (count: number): Words =>
    count === 0
      ? { zh: '没有人在等', en: 'Nobody waiting' }
      : { zh: `${count} 组在等`, en: `${parties(count)} waiting` },
}

/** What decides whether to join, in one line. */
export function laneWords({ status, waiting }: LaneView): Words {
  switch (status) {
    case 'open':
      return queueText.laneWaiting(waiting)
    case 'full':
      return queueText.laneFull(waiting)
    case 'closed':
      return queueText.laneClosed
    default:
      return status satisfies never
  }
}
