import type { Words } from '@/shared/kernel/words'

export const parties = (count: number) => (count === 1 ? '1 party' : `${count} parties`)

/** The words of a store's lanes and of taking a number. */
export const queueText = {
  laneWaiting: (count: number): Words =>
    count === 0
      ? { zh: '没有人在等', en: 'Nobody waiting' }
      : { zh: `${count} 组在等`, en: `${parties(count)} waiting` },
  noWait: { zh: '现在不用等', en: 'No wait now' },
  laneFull: { zh: '已排满', en: 'Full for now' },
  laneClosed: { zh: '暂不取号', en: 'Not taking numbers now' },
  lanePaused: { zh: '暂停取号', en: 'Paused' },
  howMany: { zh: '几位？', en: 'How many of you?' },
  people: (size: number): Words => ({
    zh: `${size} 位`,
    en: size === 1 ? '1 person' : `${size} people`,
  }),
  sizes: (from: number, to: number): Words => ({
    zh: from === to ? `${from} 位` : `${from}–${to} 位`,
    en: from === to ? `for ${from}` : `for ${from}–${to}`,
  }),
  join: { zh: '取号', en: 'Take a number' },
  joining: { zh: '取号中', en: 'One moment' },
  joinLane: (lane: string): Words => ({ zh: `${lane}，取号`, en: `Take a number, ${lane}` }),
  doorOnly: { zh: '请扫门口的码取号', en: 'Scan the code at the door to join' },
  storeCard: (store: string, waiting: number): Words => ({
    zh: waiting === 0 ? `${store}：现在不用等` : `${store}：${waiting} 组在等`,
    en: waiting === 0 ? `${store}: no wait now` : `${store}: ${parties(waiting)} waiting`,
  }),
  noSuchLane: {
    zh: '这个码对应的队伍已经调整，请在下面选择。',
    en: 'The line this code was for has changed. Please choose one below.',
  },
  noLanes: { zh: '这家店现在没有排队。', en: 'There is no line at this store now.' },
  yourNumber: { zh: '您的号', en: 'Your number' },
  booked: (time: string): Words => ({ zh: `您的预约 ${time}`, en: `Your booking: ${time}` }),
  yourTurn: { zh: '到您了', en: 'It is your turn' },
  ahead: (count: number): Words =>
    count === 0
      ? { zh: '下一位就是您', en: 'You are next' }
      : { zh: `前面还有 ${count} 组`, en: `${parties(count)} ahead of you` },
}
