import { yuyuan } from '../../demo'
import type { Tape } from '../tape'
import { CHEN, LIN, there } from './people'

const storeId = yuyuan

/** What is asked of WeChat's messages, and what shoppers write to the store. */
export async function words(tape: Tape): Promise<void> {
  await tape.says(LIN, 'notifications/asking', { asking: 'join' })
  const answers = [{ templateId: 'no-such-template', said: 'accept' }] as const
  await tape.says(LIN, 'notifications/report', { answers })
  const letter = { storeId, kind: 'question', text: '茶很好喝', about: null } as const
  await tape.says(LIN, 'notifications/write-feedback', letter)
  await tape.says(LIN, 'notifications/own-feedback', { before: null })
  const waiting = { storeId, show: 'waiting', from: null } as const
  const { feedback } = await tape.says(CHEN, 'notifications/inbox', waiting)
  const feedbackId = there(feedback[0], 'letter').id
  await tape.says(CHEN, 'notifications/answer-feedback', { storeId, feedbackId, text: '谢谢' })
  await tape.says(LIN, 'notifications/own-feedback', { before: null })
}
