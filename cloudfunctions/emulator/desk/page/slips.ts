import { element } from './dom'
import type { Slip } from './local-cloud'
import { timeOfDay } from './moment'
import { inLanguage } from './words'

function drawLine({ name, chosen, count, note }: Slip['lines'][number]): HTMLElement[] {
  const what = element('p', '', `${count} × ${inLanguage(name)}`)
  const how = chosen.map(inLanguage).join(' · ')
  const notes = note === '' ? [] : [element('p', 'slip-note', note)]
  return how === '' ? [...notes, what] : [...notes, what, element('p', 'slip-chosen', how)]
}

/** The slips as a printer would have them in the kitchen: what must not be missed stands first. */
export function drawSlips(slips: readonly Slip[]): HTMLElement[] {
  return slips.map(({ storeName, number, printedAt, allergyNote, lines }) => {
    const head = element(
      'header',
      '',
      element('span', '', inLanguage(storeName)),
      timeOfDay(printedAt),
    )
    const allergy = allergyNote === '' ? [] : [element('p', 'slip-note', allergyNote)]
    const title = element('p', 'slip-number', number)
    return element('li', 'message', head, title, ...allergy, ...lines.flatMap(drawLine))
  })
}
