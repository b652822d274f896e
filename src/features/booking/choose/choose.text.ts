import type { CalendarDay } from '@/shared/contracts/booking.views'
import type { Words } from '@/shared/kernel/words'

const status: { readonly [S in CalendarDay['status']]: Words } = {
  free: { zh: '有空', en: 'free' },
  full: { zh: '约满，可以排候补', en: 'full, with a waiting list' },
  closed: { zh: '不可约', en: 'not bookable' },
}

/** The words of choosing a service and a time. */
export const chooseText = {
  title: { zh: '预约', en: 'Book' },
  choose: { zh: '约什么？', en: 'What would you like to book?' },
  noServices: {
    zh: '这家店现在没有可以预约的项目。',
    en: 'There is nothing to book at this store.',
  },
  unknownService: {
    zh: '这个项目现在不能预约了。',
    en: 'This can no longer be booked.',
  },
  otherServices: { zh: '看别的项目', en: 'See what else there is' },
  seats: (seats: number): Words => ({
    zh: `${seats} 位`,
    en: seats === 1 ? '1 seat' : `${seats} seats`,
  }),
  upTo: (seats: number): Words => ({ zh: `最多 ${seats} 位`, en: `up to ${seats}` }),
  each: (price: string): Words => ({ zh: `${price}/位`, en: `${price} each` }),
  free: { zh: '免费', en: 'free' },
  who: { zh: '由谁', en: 'With whom' },
  anyone: { zh: '都可以', en: 'Anyone' },
  howMany: { zh: '几位', en: 'How many' },
  earlier: { zh: '上月', en: 'Prev' },
  later: { zh: '下月', en: 'Next' },
  today: { zh: '今天', en: 'Today' },
  full: { zh: '满', en: 'full' },
  day: (day: string, state: CalendarDay['status']): Words => ({
    zh: `${day}，${status[state].zh}`,
    en: `${day}, ${status[state].en}`,
  }),
  looking: { zh: '正在看有空的时间…', en: 'Looking for free times…' },
  monthFull: {
    zh: '这几周没有空的时间了。点标着“满”的一天可以排候补，或看下个月。',
    en: 'No times are free in these weeks. Choose a day marked full to wait for it, or look at the next month.',
  },
  monthClosed: {
    zh: '这几周不接受预约，请看下个月。',
    en: 'These weeks cannot be booked. Please look at the next month.',
  },
  morning: { zh: '上午', en: 'Morning' },
  afternoon: { zh: '下午', en: 'Afternoon' },
  evening: { zh: '晚上', en: 'Evening' },
  nextDay: (clock: string): Words => ({ zh: `次日 ${clock}`, en: `${clock} +1` }),
  left: (seats: number): Words => ({ zh: `余 ${seats}`, en: `${seats} left` }),
  holding: { zh: '正在为您留下这个时间', en: 'Keeping this time for you' },
  pick: {
    zh: '点一个时间，为您留 5 分钟。',
    en: 'Tap a time: it is kept for you for five minutes.',
  },
  dayFull: { zh: '这一天约满了。', en: 'This day is full.' },
  wait: { zh: '排候补', en: 'Join the waiting list' },
  waitHint: {
    zh: '有人取消时按先后顺序给您留出时间，最多留 30 分钟。请不时打开“我的预约”看看。',
    en: 'When a time comes free it is kept for those who wait, in turn, for 30 minutes at most. Look at “My bookings” now and then.',
  },
  waiting: (ahead: number): Words =>
    ahead === 0
      ? { zh: '您在候补第一位。', en: 'You are first on the waiting list.' }
      : { zh: `候补中，前面还有 ${ahead} 位。`, en: `On the waiting list, ${ahead} before you.` },
  leaveWait: { zh: '不等了', en: 'Stop waiting' },
  sameTime: (service: string, when: string): Words => ({
    zh: `您那个时间已经约了：${service}，${when}。还要约吗？`,
    en: `You have another booking then: ${service}, ${when}. Book this as well?`,
  }),
  evenSo: { zh: '都要', en: 'Yes, both' },
  another: { zh: '换个时间', en: 'Choose another time' },
  toBookings: { zh: '看我的预约', en: 'See my bookings' },
}
