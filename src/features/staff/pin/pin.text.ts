import type { Words } from '@/shared/kernel/words'

export const pinText = {
  digits: (typed: number): Words => ({
    zh: `已输入 ${typed} 位，共六位`,
    en: `${typed} of six digits entered`,
  }),
  clear: { zh: '清空', en: 'Clear' },
  back: { zh: '删除', en: 'Delete' },
}
