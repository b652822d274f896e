import { writeWordWith } from '@/ui/write-outcome'
import { refusedWords } from './refused-words'

/** What became of a tap, where it was tapped; nothing while all is well. */
export const WriteWord = writeWordWith(refusedWords)
