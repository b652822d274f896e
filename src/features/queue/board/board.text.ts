import type { Words } from '@/shared/kernel/words'

export const boardText = {
  title: { zh: '叫号屏', en: 'Board' },
  waiting: (count: number): Words =>
    count === 0
      ? { zh: '没有人在等', en: 'Nobody waiting' }
      : { zh: `${count} 组在等`, en: `${count} waiting` },
  none: { zh: '还没有叫号', en: 'Nobody called yet' },
  noLanes: { zh: '这家店没有队伍。', en: 'This store has no lines.' },
}
