import { recordLines } from '../modules/queue/record.service'
import { timerEntry } from '../platform/entry'

export const main = timerEntry([{ name: 'queue/record-lines', run: recordLines }])
