import { element, inWords, openSheet, select } from './local-sheet.h5'
import { subscribeSheetText as words } from './subscribe-sheet.text'

/** A template that is asked for, as WeChat calls it. */
export interface AskedFor {
  readonly id: string
  readonly title: string
}

const FATES = ['usual', 'lost', 'doubled', 'delayed'] as const

/** How the popup was left, and what becomes of the push that tells of it. */
export interface Ticked {
  readonly accepted: readonly string[]
  readonly always: boolean
  readonly off: boolean
  readonly push: (typeof FATES)[number]
}

function tick(id: string, label: string, checked: boolean) {
  const box = element('input', '')
  box.type = 'checkbox'
  box.id = id
  box.checked = checked
  const view = element('label', 'pay-sheet-choice')
  view.append(box, ` ${label}`)
  return { view, box }
}

/** The local cloud's stand-in for WeChat's popup; it closes with the first tap. */
export function openSubscribeSheet(asked: readonly AskedFor[]): Promise<Ticked> {
  return new Promise((resolve) => {
    const ticks = asked.map(({ id, title }) => ({ id, ...tick(`subscribe-${id}`, title, true) }))
    const always = tick('subscribe-always', inWords(words.always), false)
    const push = select('subscribe-push', words.push, FATES, words)
    const leave = (how: 'allow' | 'cancel' | 'off') => {
      close()
      resolve({
        accepted: how === 'allow' ? ticks.flatMap(({ id, box }) => (box.checked ? id : [])) : [],
        always: how !== 'off' && always.box.checked,
        off: how === 'off',
        push: push.chosen() ?? 'usual',
      })
    }
    const button = (how: 'allow' | 'cancel' | 'off', className = '') => {
      const made = element('button', `pay-sheet-choice ${className}`, inWords(words[how]))
      made.type = 'button'
      made.id = `subscribe-${how}`
      made.addEventListener('click', () => leave(how))
      return made
    }
    const parts = [
      ...ticks.map(({ view }) => view),
      always.view,
      button('allow', 'pay-sheet-main'),
      button('cancel'),
      push.view,
      button('off'),
    ]
    const close = openSheet('subscribe-sheet', words.title, parts, () => leave('cancel'))
  })
}
