import { button, element } from './dom'
import type { Person } from './local-cloud'
import { currentLanguage, inLanguage, inWords, type WordKey } from './words'

/** One phone on the desk: a frame of its own origin and the person who holds it. */
export interface Phone {
  readonly view: HTMLElement
  /** Opens the Mini Program afresh at this address, as a code that was scanned does. */
  open(address: string): void
  /** Opens it afresh where it opens for whoever holds the phone. */
  restart(): void
  /** Whether this person holds it. */
  holds(openid: string): boolean
  /** Offers these people; the one who holds it keeps it if still there. */
  offer(people: readonly Person[]): void
  /** Tells the Mini Program the desk's language; it also asks by itself when it starts. */
  speak(): void
}

interface PhoneOptions {
  /** Begins the ids in the page. */
  readonly name: 'shopper' | 'counter'
  readonly title: WordKey
  /** Both names reach this machine; being two origins, the phones share no storage. */
  readonly host: 'localhost' | '127.0.0.1'
  /** Whether somebody of the staff holds it at first. */
  readonly staffFirst: boolean
  /** Where it opens for whoever holds it. */
  readonly homeOf: (person: Person | undefined) => string
}

function optionsOf(label: WordKey, people: readonly Person[]): HTMLOptGroupElement {
  const options = people.map(({ openid, name }) => {
    const option = element('option', '', inLanguage(name))
    option.value = openid
    return option
  })
  const group = element('optgroup', '', ...options)
  group.label = inWords(label)
  return group
}

function frameFor(title: WordKey): HTMLIFrameElement {
  const frame = element('iframe', '')
  frame.allow = 'screen-wake-lock; geolocation'
  frame.dataset.label = title
  return frame
}

export function createPhone({ name, title, host, staffFirst, homeOf }: PhoneOptions): Phone {
  const people = element('select', '')
  people.id = `person-${name}`
  const label = element('label', '')
  label.htmlFor = people.id
  label.dataset.say = title
  const frame = frameFor(title)
  let known: readonly Person[] = []
  let launches = 0
  let last = ''

  function open(to: string): void {
    last = to
    launches += 1
    const person = encodeURIComponent(people.value)
    frame.src = `http://${host}:${location.port}/phone/?openid=${person}&launch=${launches}#${to}`
  }
  // What is said is a language: any page that may have come into the frame may hear it.
  const speak = () => frame.contentWindow?.postMessage({ language: currentLanguage() }, '*')
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === frame.contentWindow && data === 'which-language') speak()
  })
  const restart = () => open(homeOf(known.find(({ openid }) => openid === people.value)))
  people.addEventListener('change', restart)
  const reopen = button('quiet', inWords('reopen'), () => open(last))
  reopen.dataset.say = 'reopen'
  return {
    view: element(
      'section',
      'phone',
      element('header', '', label, people, reopen),
      element('div', 'glass', frame),
    ),
    open,
    restart,
    holds: (openid) => people.value === openid,
    speak,
    offer(offered) {
      const held = people.value
      known = offered
      const staff = offered.filter((one) => one.staff)
      const shoppers = offered.filter((one) => !one.staff)
      people.replaceChildren(optionsOf('shoppers', shoppers), optionsOf('staff', staff))
      const first = (staffFirst ? staff : shoppers)[0]
      const there = offered.some(({ openid }) => openid === held)
      people.value = there ? held : (first?.openid ?? '')
    },
  }
}
