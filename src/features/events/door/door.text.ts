import type { Words } from '@/shared/kernel/words'

/** The words of an event's staff: its dates, its list, its door. */
export const doorText = {
  dates: { zh: '活动场次', en: 'Event dates' },
  noDates: { zh: '这家店近期没有活动。', en: 'This store has no events coming up.' },
  taken: (taken: number, capacity: number): Words => ({
    zh: `${taken}/${capacity} 位`,
    en: `${taken} of ${capacity}`,
  }),
  waiting: (count: number): Words => ({ zh: `${count} 人候补`, en: `${count} waiting` }),
  title: { zh: '签到', en: 'Guest list' },
  registered: { zh: '已报名', en: 'Registered' },
  came: { zh: '已到', en: 'Here' },
  placesLeft: { zh: '剩余', en: 'Left' },
  calledOff: {
    zh: '这一场已取消，付的钱全部退回。',
    en: 'This date is called off. All money goes back.',
  },
  scan: { zh: '扫会员卡签到', en: 'Check in by card' },
  scanHint: {
    zh: '扫顾客会员卡上的码，或输入码下面的数字、完整的手机号。',
    en: 'Scan the code on the card, or type the digits under it or a whole phone number.',
  },
  checkedIn: (name: string, places: number): Words => ({
    zh: `${name}，${places} 位，已签到`,
    en: `${name}, ${places === 1 ? '1 place' : `${places} places`}: checked in`,
  }),
  before: (time: string): Words => ({
    zh: `${time} 已经签到过了`,
    en: `Checked in before, at ${time}`,
  }),
  notOnList: { zh: '这位会员没有报这一场。', en: 'This member is not on the list.' },
  member: { zh: '会员', en: 'Member' },
  guest: { zh: '顾客', en: 'Guest' },
  guests: { zh: '名单', en: 'The list' },
  noGuests: { zh: '还没有人报名。', en: 'Nobody has registered yet.' },
  checkIn: { zh: '签到', en: 'Check in' },
  checkInOf: (name: string): Words => ({ zh: `签到 ${name}`, en: `Check in ${name}` }),
  undo: { zh: '撤销', en: 'Undo' },
  undoOf: (name: string): Words => ({
    zh: `撤销 ${name} 的签到`,
    en: `Undo the check-in of ${name}`,
  }),
  cameAt: (time: string): Words => ({ zh: `${time} 到`, en: `Here at ${time}` }),
  walkIn: { zh: '现场加人', en: 'Add a walk-in' },
  walkInHint: {
    zh: '现场报名，收费的在柜台收款。加上后直接算签到。',
    en: 'Somebody at the door. What it costs is paid at the till; they count as here at once.',
  },
  walkInName: { zh: '怎么称呼', en: 'Their name' },
  add: { zh: '加上', en: 'Add' },
  places: { zh: '几位', en: 'Places' },
  less: { zh: '少一位', en: 'One less' },
  more: { zh: '多一位', en: 'One more' },
  capacity: { zh: '改名额', en: 'Change places' },
  capacityHint: {
    zh: '不能少于已经占用的；多出来的先给候补的人。',
    en: 'Never fewer than are taken; more go to those who wait, first.',
  },
  save: { zh: '保存', en: 'Save' },
  callOff: { zh: '取消这一场', en: 'Call this date off' },
  callOffHint: {
    zh: '所有人的报名都会取消，通过微信付的钱全部退回；现场在柜台付的请当面退。这一步不能撤销。',
    en: 'Everybody’s registration ends and all that was paid through WeChat goes back; give back what was paid at the till by hand. This cannot be undone.',
  },
  reason: { zh: '原因', en: 'Why' },
  callOffYes: { zh: '确定取消这一场', en: 'Yes, call it off' },
}
