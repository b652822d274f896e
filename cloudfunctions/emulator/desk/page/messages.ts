import { button, element } from './dom'
import type { LiveCard, Message, Person } from './local-cloud'
import { timeOfDay } from './moment'
import { inLanguage, inWords, type WordKey } from './words'

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

const stages: { readonly [Status in LiveCard['content']['cur_status']]: WordKey } = {
  1: 'cardWaiting',
  2: 'cardNearly',
  3: 'cardCalled',
  4: 'cardMissed',
  5: 'cardOver',
}

/** As WeChat words the two ends of a wait: equal, the upper, the lower one open, or none to tell. */
function waitOn({ min_wait_time: from = 0, max_wait_time: to = 0 }: LiveCard['content']): string {
  if (from === 0 && to === 0) return ''
  const minutes = inWords('cardMinutes')
  if (from === to) return `${to / 60} ${minutes}`
  if (to === 0) return `> ${from / 60} ${minutes}`
  return from === 0 ? `< ${to / 60} ${minutes}` : `${from / 60}–${to / 60} ${minutes}`
}

/** Live cards as they would stand in the list of chats; what each says now. */
export function drawCards(
  cards: readonly LiveCard[],
  people: readonly Person[],
  open: (openid: string, page: string) => void,
): HTMLElement[] {
  return cards.toReversed().map(({ openid, content }) => {
    const { cur_status: status, wxa_path_query: page, queue_number: number } = content
    const head = element('header', '', element('span', '', nameOf(openid, people)), number)
    const lines = [
      inWords(stages[status]),
      ...(status <= 2 ? [`${inWords('cardCurrent')} ${content.current_number}`] : []),
      ...(status === 1 && waitOn(content) ? [`${inWords('cardWait')} ${waitOn(content)}`] : []),
    ].map((words) => element('p', '', words))
    const openIt = button('quiet', inWords('openMessage'), () => open(openid, page))
    openIt.setAttribute('aria-label', `${inWords('openMessage')} ${number}`)
    return element('li', 'message', head, ...lines, openIt)
  })
}
