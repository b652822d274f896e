import { button, element } from './dom'
import type { Person } from './local-cloud'
import { inLanguage, inWords, type WordKey } from './words'

/** One phone on the desk: a frame of its own origin and the person who holds it. */
export interface Phone {
  readonly view: HTMLElement
  /** Opens the Mini Program afresh, as a cold start does, at `address` or where it opens itself. */
  open(address?: string): void
  /** Offers these people; the one who holds it keeps it if still there. */
  offer(people: readonly Person[]): void
}

interface PhoneOptions {
  readonly title: WordKey
  /** Both names reach this machine; being two origins, the phones share no storage. */
  readonly host: 'localhost' | '127.0.0.1'
  /** Where it opens when nobody says where. */
  readonly address: string
}

export function createPhone({ title, host, address }: PhoneOptions): Phone {
  const people = element('select', '')
  people.id = `person-${title}`
  const label = element('label', '')
  label.htmlFor = people.id
  label.dataset.say = title
  const frame = element('iframe', '')
  frame.allow = 'screen-wake-lock; geolocation'
  frame.dataset.label = title
  let launches = 0
  let last = address

  function open(to = last): void {
    last = to
    launches += 1
    const person = encodeURIComponent(people.value)
    frame.src = `http://${host}:${location.port}/phone/?openid=${person}&launch=${launches}#${to}`
  }
  people.addEventListener('change', () => open(address))
  const reopen = button('quiet', inWords('reopen'), () => open())
  reopen.dataset.say = 'reopen'
  return {
    view: element(
      'section',
      'phone',
      element('header', '', label, people, reopen),
      element('div', 'glass', frame),
    ),
    open,
    offer(offered) {
      const held = people.value
      people.replaceChildren(
        ...offered.map(({ openid, name }) => {
          const option = element('option', '', inLanguage(name))
          option.value = openid
          return option
        }),
      )
      if (offered.some(({ openid }) => openid === held)) people.value = held
    },
  }
}

/** A phone's screen in CSS pixels, and what stands around it. */
const GLASS = { width: 375, height: 812, border: 16 }
const SIDES_WIDTH = 2 * 208 + 2 * 24 + 3 * 24
const SMALLEST_SCALE = 0.6

/** Makes both phones as large as the window lets them be seen whole. */
export function fitPhones(): void {
  const top = document.querySelector('.glass')?.getBoundingClientRect().top ?? 0
  const high = (innerHeight - (top + scrollY) - 24 - GLASS.border) / GLASS.height
  const wide =
    (document.documentElement.clientWidth - SIDES_WIDTH - 2 * GLASS.border) / (2 * GLASS.width)
  const scale = Math.max(SMALLEST_SCALE, Math.min(1, high, wide))
  document.documentElement.style.setProperty('--scale', scale.toFixed(3))
}
