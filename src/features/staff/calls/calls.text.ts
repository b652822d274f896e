import type { Words } from '@/shared/kernel/words'

/** The words of calling the staff, at a place and at the counter. */
export const callsText = {
  title: (place: string): Words => ({ zh: `叫店员到 ${place}`, en: `Call the staff to ${place}` }),
  ask: { zh: '叫', en: 'Ask' },
  askFor: (name: string): Words => ({ zh: `叫店员：${name}`, en: `Ask for: ${name}` }),
  askAgain: { zh: '再叫', en: 'Ask again' },
  askAgainFor: (name: string): Words => ({ zh: `再叫店员：${name}`, en: `Ask again for: ${name}` }),
  takeBack: { zh: '不用了', en: 'Never mind' },
  takeBackFor: (name: string): Words => ({ zh: `不用了：${name}`, en: `Never mind: ${name}` }),
  told: (minutes: number): Words =>
    minutes < 1
      ? { zh: '已告诉店员', en: 'The staff have been told' }
      : { zh: `已告诉店员，${minutes} 分钟前`, en: `The staff were told ${minutes} min ago` },
  coming: { zh: '店员来了', en: 'Somebody is coming' },
  closed: { zh: '门店现在不营业。', en: 'The store is closed now.' },
  muted: {
    zh: '这里今天不能叫店员，请直接找我们。',
    en: 'Calls are off here today. Please speak to us.',
  },

  calls: (count: number): Words =>
    count === 0
      ? { zh: '没有人叫店员', en: 'No calls for the staff' }
      : { zh: `${count} 处在叫`, en: count === 1 ? '1 call' : `${count} calls` },
  waitingFor: (minutes: number): Words =>
    minutes < 1 ? { zh: '刚刚', en: 'just now' } : { zh: `${minutes} 分钟`, en: `${minutes} min` },
  onIt: { zh: '我去', en: 'On it' },
  answered: { zh: '有人去了', en: 'Answered' },
  onItAt: (place: string, ask: string): Words => ({
    zh: `我去：${place}，${ask}`,
    en: `On it: ${place}, ${ask}`,
  }),
  mute: { zh: '今天不再接这里的呼叫', en: 'Take no more calls from here today' },
  muteHint: {
    zh: '有人拿着码的照片乱叫时用。打烊后自动恢复。',
    en: 'For when somebody calls from a photo of the code. It ends with the day.',
  },
  mutedPlace: (place: string): Words => ({
    zh: `${place}：今天不接呼叫`,
    en: `${place}: no calls today`,
  }),
  hear: { zh: '恢复', en: 'Allow again' },
  hearAt: (place: string): Words => ({ zh: `恢复 ${place}`, en: `Allow again: ${place}` }),
}
