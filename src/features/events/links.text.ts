import type { Words } from '@/shared/kernel/words'

export const eventLinks = {
  events: { zh: '活动', en: 'Events' },
  mine: { zh: '我的报名', en: 'My registrations' },
  dates: { zh: '活动与签到', en: 'Events' },
} satisfies Record<string, Words>
