import type { FeedbackKind } from '@/shared/contracts/notifications.feedback.contract'
import type { Words } from '@/shared/kernel/words'

const kinds: { readonly [Kind in FeedbackKind]: Words } = {
  question: { zh: '提问', en: 'Question' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  complaint: { zh: '投诉', en: 'Complaint' },
}

export const helpText = {
  title: { zh: '帮助与反馈', en: 'Help and feedback' },
  questions: { zh: '常见问题', en: 'Common questions' },
  write: { zh: '写给门店', en: 'Write to the store' },
  about: (name: Words): Words => ({ zh: `关于 ${name.zh}`, en: `About ${name.en}` }),
  kinds,
  field: { zh: '想说的话', en: 'What you would like to say' },
  hint: {
    zh: '店长会在这里回复。请不要写电话、证件号等隐私。',
    en: 'The manager answers here. Please leave out phone or identity numbers.',
  },
  send: { zh: '发送', en: 'Send' },
  sent: { zh: '已发送，回复会显示在下面。', en: 'Sent. The answer will be shown below.' },
  chooseStore: { zh: '写给门店前，请先选一家店。', en: 'Choose a store first to write to it.' },
  own: { zh: '我写过的', en: 'What I wrote' },
  waits: { zh: '等待回复', en: 'Waiting for an answer' },
  replied: (by: string): Words => ({ zh: `${by} 回复：`, en: `${by} answered:` }),
  contact: { zh: '联系微信客服', en: 'Chat with customer service' },
  subjects: {
    ticket: { zh: '这个排队号', en: 'this ticket' },
    order: { zh: '这一单', en: 'this order' },
    booking: { zh: '这个预约', en: 'this booking' },
  },
}

interface Question {
  readonly id: string
  readonly asked: Words
  readonly answer: Words
}

/** Asked most at counters; each about what this build has. */
export const questions: readonly Question[] = [
  ...(PARTS.queue
    ? [
        {
          id: 'missed',
          asked: { zh: '过号了怎么办？', en: 'I missed my number. What now?' },
          answer: {
            zh: '到柜台告诉店员您的号，店员可以把您排回去；过了保留时间请重新取号。',
            en: 'Tell the staff your number and they can put you back in line. Once the time to return is over, please take another.',
          },
        },
        {
          id: 'wait',
          asked: { zh: '等候时间准吗？', en: 'How sure is the waiting time?' },
          answer: {
            zh: '按当天叫号的快慢估算，会随情况变化，请以页面上的最新时间为准。',
            en: 'It is reckoned from how the line moves today and changes with it. The page shows the latest.',
          },
        },
      ]
    : []),
  ...(PARTS.shop
    ? [
        {
          id: 'refund',
          asked: { zh: '退款多久到账？', en: 'When does a refund arrive?' },
          answer: {
            zh: '退款原路退回：零钱一般马上到账，银行卡一般 1 到 3 个工作日。订单页会显示进度。',
            en: 'It goes back the way it came: to the balance usually at once, to a bank card usually within 1 to 3 working days. The order says how it stands.',
          },
        },
      ]
    : []),
  ...(PARTS.booking
    ? [
        {
          id: 'move-booking',
          asked: { zh: '预约能改期吗？', en: 'Can I move a booking?' },
          answer: {
            zh: '可以，在“我的预约”里打开它就能改期或取消，能否免费取消以页面所写为准。',
            en: 'Yes: open it under “My bookings” to move or cancel it. The page says until when that is free.',
          },
        },
      ]
    : []),
  ...(PARTS.membership
    ? [
        {
          id: 'leave',
          asked: { zh: '怎么删除我的信息？', en: 'How do I delete what you keep of me?' },
          answer: {
            zh: '在“我的”里可以逐项更改或删除，也可以退出会员，个人信息随即删除。没有入会的，在“隐私说明”最下面可以删除。',
            en: 'Under “Me” each item can be changed or deleted, and leaving deletes all personal data. If you have not joined, delete what is kept at the foot of the privacy page.',
          },
        },
      ]
    : []),
]
