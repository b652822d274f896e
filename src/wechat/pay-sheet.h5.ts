import { element, inWords, openSheet, select } from './local-sheet.h5'
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
  const { notification: label } = paySheetText
  const notification = select('pay-sheet-notification', label, FATES, paySheetText)
  const said = element('div', 'muted')
  said.setAttribute('role', 'status')
  const choose = (how: Choice['how']) => {
    onChoice({ how, notification: notification.chosen() ?? 'usual' })
  }
  const button = (how: Choice['how'], className = '') => {
    const made = element('button', `pay-sheet-choice ${className}`, inWords(paySheetText[how]))
    made.type = 'button'
    made.id = `pay-sheet-${how}`
    made.addEventListener('click', () => choose(how))
    return made
  }
  const parts = [
    element('div', '', billed.description),
    element('div', 'pay-sheet-amount', `¥ ${(billed.totalFen / 100).toFixed(2)}`),
    button('pay', 'pay-sheet-main'),
    notification.view,
    button('late'),
    button('forge'),
    button('cancel'),
    said,
  ]
  const close = openSheet('pay-sheet', paySheetText.title, parts, () => choose('cancel'))
  return {
    say(text) {
      said.textContent = text
    },
    close,
  }
}

/** What is said of a forged notification, and of a payment that WeChat refused. */
export function forgedWords(status: number): string {
  return inWords(paySheetText.forged).replace('{status}', String(status))
}

export function failedWords(why: string): string {
  return inWords(paySheetText.failed).replace('{why}', why)
}
