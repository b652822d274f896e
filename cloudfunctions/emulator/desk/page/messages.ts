import { button, element } from './dom'
import type { Message, Person } from './local-cloud'
import { timeOfDay } from './moment'
import { inLanguage, inWords } from './words'

function nameOf(openid: string, people: readonly Person[]): string {
  const person = people.find((one) => one.openid === openid)
  return person ? inLanguage(person.name) : openid
}

/** The messages as they would stand in WeChat, the newest first; a tap opens what each is about. */
export function drawMessages(
  messages: readonly Message[],
  people: readonly Person[],
  open: (message: Message) => void,
): HTMLElement[] {
  return messages.toReversed().map((message) => {
    const { openid, title, data, sentAt } = message
    const lines = Object.values(data).map(({ value }) => element('p', '', String(value)))
    const name = element('span', '', nameOf(openid, people))
    const head = element('header', '', name, timeOfDay(sentAt))
    const openIt = button('quiet', inWords('openMessage'), () => open(message))
    openIt.setAttribute('aria-label', `${inWords('openMessage')} ${title}`)
    return element('li', 'message', head, element('p', '', title), ...lines, openIt)
  })
}

/** Who has switched all messages off, and the switch. */
export function drawSwitchedOff(
  openids: readonly string[],
  people: readonly Person[],
  switchOn: (openid: string) => void,
): HTMLElement[] {
  return openids.map((openid) => {
    const words = `${nameOf(openid, people)} ${inWords('switchedOff')} `
    const on = button('quiet', inWords('switchOn'), () => switchOn(openid))
    return element('p', 'hint', words, on)
  })
}
