import { refusalWords } from '@/cloud/refusal.text'
import { writeWordWith } from '@/ui/write-outcome'

/** What became of a tap, where it was tapped; nothing while all is well. */
export const WriteWord = writeWordWith(refusalWords)
