import type { Line } from '@/shared/domain/queue/line'
import type { PersonId } from '@/shared/kernel/ids'
import type { RefusalShape, Result } from '@/shared/kernel/result'
import type { LineModel, ModelDone } from './model'

/** What the model says of a step: done, or the code it must be refused with. */
export type Verdict = 'done' | `queue/${string}` | 'request/repeated'

/** Something somebody asks for: as the rule decides it and as the model does. */
export interface Step {
  readonly name: string
  /** The clerk who may take it back; null for a shopper and for the timer. */
  readonly by: PersonId | null
  readonly rule: (line: Line) => Result<Line, RefusalShape>
  readonly model: (model: LineModel) => Verdict
  /** What an undo takes back. */
  readonly undoes?: ModelDone
}
