import { read, write } from '../../platform/route'
import { staffRead, staffWrite } from '../staff/staff-door'
import * as schema from './feedback.schemas'
import { ownFeedback, writeFeedback } from './feedback.service'
import { answerFeedback, inbox } from './inbox.service'
import type { Subjects } from './subjects-port'

/** @param subjects what people may write about; the entry knows */
export const feedbackForShopper = (subjects: Subjects) => ({
  'notifications/write-feedback': write<'notifications/write-feedback'>(
    schema.writeInput,
    writeFeedback(subjects),
  ),
  'notifications/own-feedback': read<'notifications/own-feedback'>(schema.ownInput, ownFeedback),
})

export const feedbackForStaff = {
  'notifications/inbox': staffRead('notifications/inbox', schema.inboxInput, inbox),
  'notifications/answer-feedback': staffWrite(
    'notifications/answer-feedback',
    schema.answerInput,
    answerFeedback,
  ),
}
