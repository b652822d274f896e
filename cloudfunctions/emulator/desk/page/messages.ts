import { element } from './dom'
import type { Message, Person } from './local-cloud'
import { timeOfDay } from './moment'
import { inLanguage } from './words'

/** The messages as they would stand in WeChat, the newest first. */
export function drawMessages(
  messages: readonly Message[],
  people: readonly Person[],
): HTMLElement[] {
  return messages.toReversed().map(({ openid, data, sentAt }) => {
    const person = people.find((one) => one.openid === openid)
    const name = person ? inLanguage(person.name) : openid
    const lines = Object.values(data).map(({ value }) => element('p', '', String(value)))
    const head = element('header', '', element('span', '', name), timeOfDay(sentAt))
    return element('li', 'message', head, ...lines)
  })
}
