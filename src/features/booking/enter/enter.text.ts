import type { Words } from '@/shared/kernel/words'

/** The words of entering a booking for somebody on the phone or at the counter. */
export const enterText = {
  title: { zh: '加预约', en: 'Enter a booking' },
  what: { zh: '约什么', en: 'What for' },
  when: { zh: '什么时间', en: 'When' },
  whom: { zh: '给谁', en: 'For whom' },
  guest: { zh: '客人', en: 'A guest' },
  member: { zh: '会员', en: 'A member' },
  name: { zh: '称呼', en: 'Name' },
  phone: { zh: '手机号（可不填）', en: 'Phone number (optional)' },
  wrongPhone: {
    zh: '请填完整的手机号；境外号码写作 +852 91234567。',
    en: 'Type a whole phone number; from abroad, as +852 91234567.',
  },
  found: (name: string): Words => ({ zh: `会员：${name}`, en: `Member: ${name}` }),
  noName: { zh: '没有昵称', en: 'no nickname' },
  another: { zh: '换一位', en: 'Somebody else' },
  enter: (when: string): Words => ({ zh: `约下 ${when}`, en: `Book: ${when}` }),
  enterNothing: { zh: '约下', en: 'Book' },
  entering: { zh: '正在约', en: 'Booking' },
  noServices: { zh: '这家店没有可以预约的项目。', en: 'This store takes no bookings.' },
  payThere: {
    zh: '在柜台收款；这里不付。',
    en: 'Payment is taken at the counter, not here.',
  },
}
