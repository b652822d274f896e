import type { TicketStatus } from '@/shared/contracts/queue.views'
import type { Words } from '@/shared/kernel/words'

/** The words of the counter. */
export const counterText = {
  title: { zh: '叫号', en: 'Counter' },
  callNext: { zh: '叫下一位', en: 'Call next' },
  callNextAt: (place: string): Words => ({
    zh: `叫下一位到 ${place}`,
    en: `Call next to ${place}`,
  }),
  calling: { zh: '叫号中', en: 'Calling' },
  callNextIn: (lane: string): Words => ({ zh: `${lane}，叫下一位`, en: `Call next, ${lane}` }),
  called: { zh: '正在叫', en: 'Now calling' },
  nobodyCalled: { zh: '这里还没有叫号', en: 'Nobody called here' },
  elsewhere: { zh: '也在叫', en: 'Also called' },
  next: { zh: '接下来', en: 'Next' },
  missed: { zh: '错过的', en: 'Missed' },
  notAnswered: { zh: '没有应答', en: 'not answered' },
  /** No message tells them. */
  notTold: { zh: '收不到通知，请喊号', en: 'gets no message: call out' },
  since: (time: string): Words => ({ zh: `${time} 叫的`, en: `called ${time}` }),
  booked: (time: string): Words => ({ zh: `${time} 预约`, en: `booked ${time}` }),
  joinedAt: (time: string): Words => ({ zh: `${time} 取号`, en: `joined ${time}` }),

  choosePlace: { zh: '您在哪里叫号？', en: 'Where do you call to?' },
  placeHere: (place: string): Words => ({ zh: `叫到 ${place}`, en: `Calling to ${place}` }),
  changePlace: { zh: '换', en: 'Change' },

  addWalkIn: { zh: '替客人取号', en: 'Add a walk-in' },
  walkInTitle: { zh: '没有手机的客人', en: 'A party without a phone' },
  walkInName: {
    zh: '怎么称呼（可不填，最多 10 个字）',
    en: 'Name (optional, at most 10 characters)',
  },
  giveNumber: { zh: '发号', en: 'Give a number' },
  given: { zh: '已发号', en: 'Number given' },
  takeOverScan: {
    zh: '同伴用微信扫这个码，就能在手机上看号。',
    en: 'Any of the party scans this with WeChat and follows it on a phone.',
  },
  takeOverHint: {
    zh: '同伴用微信打开本店小程序，点「扫一扫」扫这个码，就能在手机上看号。',
    en: 'To follow it on a phone, any of the party opens this Mini Program and taps “Scan a code”.',
  },
  done: { zh: '好了', en: 'Done' },

  act: {
    call: { zh: '叫这一位', en: 'Call this one' },
    recall: { zh: '再叫一次', en: 'Call again' },
    serve: { zh: '已接待', en: 'Served' },
    miss: { zh: '没有来', en: 'Did not come' },
    return: { zh: '恢复排队', en: 'Back in line' },
    correct: { zh: '更正为已接待', en: 'Correct to served' },
    correctMissed: { zh: '更正为没有来', en: 'Correct to missed' },
    end: { zh: '结束这个号', en: 'End this number' },
    move: { zh: '换队伍', en: 'Move to another line' },
    split: { zh: '分成两桌', en: 'Split the party' },
    code: { zh: '换到手机', en: 'Move to a phone' },
  },
  gone: {
    zh: '这个号刚刚有变化，已不在这支队伍里。',
    en: 'This number has just changed and is no longer in this line.',
  },
  moveTo: { zh: '换到', en: 'Move to' },
  splitOff: { zh: '另外一桌几位？', en: 'How many go their own way?' },

  undo: (number: string): Words => ({ zh: `撤销 ${number}`, en: `Undo ${number}` }),
  undoLeft: (seconds: number): Words => ({ zh: `还有 ${seconds} 秒`, en: `${seconds} s left` }),

  settings: { zh: '设置', en: 'Settings' },
  settingsOf: (lane: string): Words => ({ zh: `${lane} 设置`, en: `Settings, ${lane}` }),
  pauseFor: { zh: '暂停取号，因为', en: 'Pause, because' },
  minutes: (minutes: number): Words => ({ zh: `${minutes} 分钟`, en: `${minutes} min` }),
  untilResumed: { zh: '到恢复为止', en: 'Until resumed' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '恢复取号', en: 'Resume' },
  open: { zh: '开放取号', en: 'Open' },
  close: { zh: '停止取号', en: 'Stop taking numbers' },
  byHours: { zh: '按营业时间', en: 'Follow the hours' },
  endWaiting: { zh: '结束全部等候', en: 'End all waiting' },
  endWaitingAsk: (count: number): Words => ({
    zh: `会告诉还在等的 ${count} 组：今天的排队已结束。`,
    en: `All ${count} still waiting will be told that the line has ended for today.`,
  }),
  endWaitingYes: { zh: '确定结束', en: 'End them all' },
  goBack: { zh: '先不', en: 'Not now' },

  board: { zh: '大屏', en: 'Board' },
  ended: { zh: '今天的号', en: 'Today' },
  noneEnded: { zh: '今天还没有结束的号。', en: 'No number has ended yet today.' },
  figures: { zh: '数据', en: 'Figures' },
  figuresTitle: { zh: '今天到现在', en: 'Today so far' },
  figure: {
    joined: { zh: '取号', en: 'Joined' },
    served: { zh: '已接待', en: 'Served' },
    missed: { zh: '没有来', en: 'Missed' },
    left: { zh: '自己离开', en: 'Left' },
    ended: { zh: '被结束', en: 'Ended' },
  },
  medianWait: { zh: '等候中位数', en: 'Median wait' },
  rangesHeld: { zh: '预计时间说准了', en: 'Ranges that held' },
  heldOf: (held: number, quoted: number): Words => ({
    zh: `${quoted} 次里 ${held} 次`,
    en: `${held} of ${quoted}`,
  }),

  status: {
    waiting: { zh: '等候', en: 'waiting' },
    called: { zh: '已叫', en: 'called' },
    served: { zh: '已接待', en: 'served' },
    missed: { zh: '没有来', en: 'missed' },
    left: { zh: '自己离开', en: 'left' },
    ended: { zh: '已结束', en: 'ended' },
    expired: { zh: '已失效', en: 'expired' },
  } satisfies Record<TicketStatus, Words>,
}
