import type { MessageTemplate } from './templates'

/** A template that a merchant has chosen on mp.weixin.qq.com, by the name our registry has for it. */
export interface LocalTemplate extends MessageTemplate {
  readonly name: string
  /** What WeChat's popup calls it. */
  readonly title: string
}

function template(name: string, title: string, ...fields: readonly string[]): LocalTemplate {
  return { name, title, id: `local-${name}`, fields }
}

const queue = ['thing1', 'character_string2', 'phrase3', 'thing4'] as const
const order = ['thing2', 'character_string1'] as const
const booking = ['thing1', 'thing3', 'time2', 'thing5'] as const

/** The local account's own, keywords numbered as libraries of templates number them: by chance. */
export const localTemplates: readonly LocalTemplate[] = [
  template('queue-near', '排队即将到号提醒', ...queue),
  template('queue-turn', '排队到号通知', ...queue),
  template('queue-missed', '排队过号通知', ...queue),
  template('order-ready', '取餐提醒', ...order, 'thing4'),
  template('refunded', '退款通知', 'thing2', 'thing4', 'amount3', 'thing5'),
  template('order-trouble', '订单异常提醒', ...order, 'thing3'),
  template('booking-confirmed', '预约成功通知', ...booking),
  template('booking-reminder', '预约到期提醒', ...booking),
  template('booking-changed', '预约变更通知', ...booking),
  template('event-changed', '活动变更通知', ...booking),
  template('benefit-expiring', '权益到期提醒', 'thing1', 'time2', 'thing3'),
  template('feedback-answered', '留言回复通知', 'thing2', 'thing1', 'time4'),
]

/** As a deployment's environment says it (MESSAGE_TEMPLATES). */
export const LOCAL_TEMPLATES_VALUE = localTemplates
  .map(({ name, id, fields }) => `${name}=${id}:${fields.join(',')}`)
  .join('; ')
