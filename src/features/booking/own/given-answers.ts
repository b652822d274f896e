import type { QuestionId } from '@/shared/kernel/ids'
import type { Question } from '@/shared/kernel/question'

type Answers = Readonly<Record<QuestionId, string>>

/** Whether every question that must be answered is. */
export function isAnswered(questions: readonly Question[], answers: Answers): boolean {
  return questions.every(({ id, mustAnswer }) => !mustAnswer || (answers[id] ?? '').trim() !== '')
}

/** What was written, without the empty. */
export function givenAnswers(questions: readonly Question[], answers: Answers): Answers {
  const given: Record<QuestionId, string> = {}
  for (const { id } of questions) {
    const answer = (answers[id] ?? '').trim()
    if (answer !== '') given[id] = answer
  }
  return given
}
