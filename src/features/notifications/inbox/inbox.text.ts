import type { FeedbackKind, Subject } from '@/shared/contracts/notifications.feedback.contract'
import type { Words } from '@/shared/kernel/words'

const kinds: { readonly [Kind in FeedbackKind]: Words } = {
  question: { zh: '提问', en: 'Question' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  complaint: { zh: '投诉', en: 'Complaint' },
}

const subjects: { readonly [Kind in Subject['kind']]: Words } = {
  ticket: { zh: '排队号', en: 'Ticket' },
  order: { zh: '订单', en: 'Order' },
  booking: { zh: '预约', en: 'Booking' },
}

export const inboxText = {
  title: { zh: '顾客意见', en: 'What customers say' },
  waiting: { zh: '待回复', en: 'To answer' },
  answered: { zh: '已回复', en: 'Answered' },
  none: { zh: '没有待回复的意见。', en: 'Nothing waits for an answer.' },
  noneAnswered: { zh: '还没有回复过。', en: 'Nothing has been answered yet.' },
  kinds,
  subjects,
  member: (number: string): Words => ({ zh: `会员 ${number}`, en: `Member ${number}` }),
  answer: { zh: '回复', en: 'Answer' },
  send: { zh: '发送回复', en: 'Send the answer' },
  hint: {
    zh: '顾客会看到您的名字和回复，发送后不能修改。',
    en: 'They see your name and your answer, which cannot be changed afterwards.',
  },
  replied: (by: string): Words => ({ zh: `${by} 回复：`, en: `${by} answered:` }),
  more: { zh: '下一页', en: 'Next page' },
}
