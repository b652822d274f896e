import { type Language, say, type Words } from '@/shared/kernel/words'
import './pay-sheet.scss'
import { paySheetText } from './pay-sheet.text'

/** What is paid, as the local WeChat Pay has it. */
export interface Billed {
  readonly description: string
  readonly totalFen: number
}

/** What the person does with the sheet, and what becomes of the notification. */
export interface Choice {
  readonly how: 'pay' | 'cancel' | 'late' | 'forge'
  readonly notification: 'usual' | 'lost' | 'doubled' | 'delayed'
}

const FATES = ['usual', 'lost', 'doubled', 'delayed'] as const

function language(): Language {
  return document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
}

function inWords(words: Words): string {
  return say(words, language())
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

/** The page that is seen: its palette and unit of length hold within it. */
function page(): Element {
  const pages = [...document.querySelectorAll<HTMLElement>('.screen')]
  return pages.find(({ offsetHeight }) => offsetHeight > 0) ?? document.body
}

function fates(): HTMLSelectElement {
  const select = element('select', 'pay-sheet-choice')
  select.id = 'pay-sheet-notification'
  select.setAttribute('aria-label', inWords(paySheetText.notification))
  for (const fate of FATES) {
    const label = `${inWords(paySheetText.notification)}: ${inWords(paySheetText[fate])}`
    const option = element('option', '', label)
    option.value = fate
    select.append(option)
  }
  return select
}

/** The local cloud's payment sheet over the page. */
export interface PaySheet {
  /** Says one more thing on it. */
  say(text: string): void
  close(): void
}

/**
 * Shows the sheet as a dialog with the keys inside it.
 * @param onChoice called at every tap; the sheet stays until it is closed
 */
export function openPaySheet(billed: Billed, onChoice: (choice: Choice) => void): PaySheet {
  const openedBy = document.activeElement
  const shade = element('div', 'pay-sheet')
  const body = element('div', 'pay-sheet-body')
  body.id = 'pay-sheet'
  body.tabIndex = -1
  body.setAttribute('role', 'dialog')
  body.setAttribute('aria-modal', 'true')
  body.setAttribute('aria-label', inWords(paySheetText.title))
  const notification = fates()
  const said = element('div', 'muted')
  said.setAttribute('role', 'status')
  const choose = (how: Choice['how']) => {
    const fate = FATES.find((each) => each === notification.value) ?? 'usual'
    onChoice({ how, notification: fate })
  }
  const button = (how: Choice['how'], className = '') => {
    const made = element('button', `pay-sheet-choice ${className}`, inWords(paySheetText[how]))
    made.type = 'button'
    made.id = `pay-sheet-${how}`
    made.addEventListener('click', () => choose(how))
    return made
  }
  body.append(
    element('div', 'title', inWords(paySheetText.title)),
    element('div', '', billed.description),
    element('div', 'pay-sheet-amount', `¥ ${(billed.totalFen / 100).toFixed(2)}`),
    button('pay', 'pay-sheet-main'),
    notification,
    button('late'),
    button('forge'),
    button('cancel'),
    said,
  )
  body.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') choose('cancel')
  })
  shade.append(body)
  page().append(shade)
  body.focus({ preventScroll: true })
  return {
    say(text) {
      said.textContent = text
    },
    close() {
      shade.remove()
      if (openedBy instanceof HTMLElement) openedBy.focus({ preventScroll: true })
    },
  }
}

/** What is said of a forged notification, and of a payment that WeChat refused. */
export function forgedWords(status: number): string {
  return inWords(paySheetText.forged).replace('{status}', String(status))
}

export function failedWords(why: string): string {
  return inWords(paySheetText.failed).replace('{why}', why)
}
