import { type Language, say, type Words } from '@/shared/kernel/words'
import './pay-sheet.scss'

function language(): Language {
  return document.documentElement.lang.startsWith('en') ? 'en' : 'zh'
}

/** In the language of the page. */
export function inWords(words: Words): string {
  return say(words, language())
}

/** An element of one of the local cloud's sheets. */
export function element<Name extends keyof HTMLElementTagNameMap>(
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

/** One of several, each with its words. */
export function select<Value extends string>(
  id: string,
  label: Words,
  values: readonly Value[],
  words: Readonly<Record<Value, Words>>,
): { readonly view: HTMLSelectElement; chosen(): Value | undefined } {
  const view = element('select', 'pay-sheet-choice')
  view.id = id
  view.setAttribute('aria-label', inWords(label))
  for (const value of values) {
    const option = element('option', '', `${inWords(label)}: ${inWords(words[value])}`)
    option.value = value
    view.append(option)
  }
  return { view, chosen: () => values.find((each) => each === view.value) }
}

/**
 * Shows something WeChat would show over the page and its tabs, as a dialog with the keys inside it.
 * @param onEscape the key that closes it
 * @returns closes it
 */
export function openSheet(
  id: string,
  title: Words,
  parts: readonly HTMLElement[],
  onEscape: () => void,
): () => void {
  const openedBy = document.activeElement
  const shade = element('dialog', 'pay-sheet')
  shade.setAttribute('aria-label', inWords(title))
  const body = element('div', 'pay-sheet-body')
  body.id = id
  body.tabIndex = -1
  body.append(element('div', 'title', inWords(title)), ...parts)
  shade.addEventListener('cancel', (event) => {
    event.preventDefault()
    onEscape()
  })
  shade.append(body)
  page().append(shade)
  shade.showModal()
  body.focus({ preventScroll: true })
  return () => {
    shade.remove()
    if (openedBy instanceof HTMLElement) openedBy.focus({ preventScroll: true })
  }
}
