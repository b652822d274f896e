import type { Words } from '@/shared/kernel/words'

export const answersText = {
  loading: { zh: '正在打开', en: 'Opening' },
  failed: { zh: '没有连上，请稍后再试。', en: 'Could not connect. Please try again.' },
  again: { zh: '再试一次', en: 'Try again' },
  late: (minutes: number): Words =>
    minutes < 1
      ? { zh: '暂时连不上，这是刚才的情况', en: 'No connection. This is from a moment ago' }
      : {
          zh: `暂时连不上，这是 ${minutes} 分钟前的情况`,
          en: `No connection. This is from ${minutes} min ago`,
        },
}
