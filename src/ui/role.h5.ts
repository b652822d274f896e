/** A browser sees a button in Taro's elements only if told, and moves them by keys only if helped. */
function tapByKey(event: KeyboardEvent): void {
  const { key, currentTarget } = event
  if (key !== 'Enter' && key !== ' ') return
  event.preventDefault()
  if (currentTarget instanceof HTMLElement) currentTarget.click()
}

/** What makes a view that takes a tap a button to those who listen. */
export const asButton = { role: 'button', tabIndex: 0, onKeyDown: tapByKey } as const

/** The same for Taro's own button. While it takes no tap, it says so. */
export function asOwnButton(off: boolean) {
  return off ? ({ role: 'button', tabIndex: 0, 'aria-disabled': 'true' } as const) : asButton
}

/** What lies over a page until it is closed. */
export const asDialog = { role: 'dialog', 'aria-modal': 'true', tabIndex: -1 } as const

/** A picture told by its label, its parts unheard. */
export const asPicture = { role: 'img' } as const

/** A picture whose words stand beside it. Taro's image hands an `alt` on only this way. */
export const unheard = { nativeProps: { alt: '' } } as const
