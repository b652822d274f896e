import type { Words } from '@/shared/kernel/words'

export const uiText = {
  close: { zh: '关闭', en: 'Close' },
  chosen: (label: string): Words => ({ zh: `${label}，已选`, en: `${label}, chosen` }),
}
