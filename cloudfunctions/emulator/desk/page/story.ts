import { element } from './dom'
import { inWords } from './words'

/** The same five steps as the README's. */
const STEPS = ['step1', 'step2', 'step3', 'step4', 'step5'] as const

export function drawStory(): HTMLElement[] {
  return STEPS.map((key) => element('li', '', inWords(key)))
}
