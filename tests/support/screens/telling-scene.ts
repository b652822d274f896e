import type {
  FeedbackId,
  FeedbackKind,
  Subject,
} from '@/shared/contracts/notifications.feedback.contract'
import type { TicketView } from '@/shared/contracts/queue.views'
import { doorCode } from '@/shared/domain/stores/door-code'
import type { BookingId } from '@/shared/kernel/ids'
import { SECOND_MS } from '@/shared/kernel/instant'
import { value } from '../answers'
import { joinAll, TestCounter } from '../counter'
import { gongfu, hefang, masterZhou, yuyuan } from '../demo'
import type { TestCloud } from '../local-cloud'
import { QUEUE_NEAR, QUEUE_TURN, Teller } from '../teller'

/** Somebody was told that it is their turn, and the call was a mistake. */
export async function toldByMistake(cloud: TestCloud): Promise<Map<string, TicketView>> {
  await new Teller(cloud).agree('shopper-told', QUEUE_TURN, QUEUE_NEAR)
  const lane = { storeId: hefang, laneId: gongfu, size: null, scene: doorCode(hefang) }
  const [ticket] = await joinAll(cloud, ['shopper-told'], lane)
  if (!ticket) throw new Error('nobody joined')
  const hao = new TestCounter(cloud, 'clerk-hao', hefang)
  const call = { laneId: gongfu, placeId: masterZhou, after: null }
  value<'queue/call-next'>(await hao.send('queue/call-next', call))
  value<'queue/undo'>(await hao.send('queue/undo', {}))
  return new Map([['told', ticket]])
}

/** What is written to 愚园路: an answered suggestion, a complaint and a question that wait. */
export async function setFeedback(cloud: TestCloud, booking: BookingId): Promise<FeedbackId> {
  const write = async (who: string, kind: FeedbackKind, text: string, about: Subject | null) => {
    const input = { storeId: yuyuan, kind, text, about }
    const sent = await cloud.phone(who).intent('notifications/write-feedback', input).send()
    await cloud.advance(SECOND_MS)
    return value<'notifications/write-feedback'>(sent).id
  }
  const answered = await write('shopper-wrote', 'suggestion', '希望有无糖的桂花糕。', null)
  const complaint = '等了四十分钟，前面的人一直没有动。\n下次能不能早点说？'
  const waits = await write('shopper-wrote', 'complaint', complaint, null)
  const about = { kind: 'booking', id: booking } as const
  await write('shopper-booked', 'question', '可以带一位朋友旁听吗？', about)
  const text = '谢谢您，下周起有无糖的。'
  const reply = { storeId: yuyuan, feedbackId: answered, text }
  const sent = await cloud
    .phone('manager-chen')
    .intent('notifications/answer-feedback', reply)
    .send()
  value<'notifications/answer-feedback'>(sent)
  return waits
}
