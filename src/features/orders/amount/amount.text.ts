import type { Words } from '@/shared/kernel/words'

/** The words of a counter that asks for an amount by a code (到店买单). */
export const amountText = {
  title: { zh: '买单码', en: 'Code to pay' },
  hint: {
    zh: '输入要收的金额，顾客扫码就能付。',
    en: 'Enter what is to be paid. The shopper scans the code and pays.',
  },
  show: (total: string): Words => ({ zh: `出示 ${total} 的码`, en: `Show the code for ${total}` }),
  showNothing: { zh: '出示码', en: 'Show the code' },
  waits: { zh: '等顾客付款…', en: 'Waiting for the payment…' },
  paid: { zh: '已付款', en: 'Paid' },
  when: (number: string, time: string): Words => ({
    zh: `${number} · ${time}`,
    en: `${number} · ${time}`,
  }),
  sayNumber: {
    zh: '顾客手机上是同一个号，就是这一笔。',
    en: 'The shopper’s phone shows the same number.',
  },
  next: { zh: '收下一笔', en: 'The next one' },
}
