import type { Words } from '@/shared/kernel/words'

export const uiText = {
  checking: {
    zh: '确认中…网络恢复后会接着办，不会重复。',
    en: 'Checking… It goes on when the network is back, and is never done twice.',
  },
  checkAgain: { zh: '再确认一次', en: 'Check again' },
  close: { zh: '关闭', en: 'Close' },
  chosen: (label: string): Words => ({ zh: `${label}，已选`, en: `${label}, chosen` }),
}
