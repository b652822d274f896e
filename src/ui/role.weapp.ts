/** What makes a view that takes a tap a button to those who listen. */
export const asButton = { 'aria-role': 'button' } as const

/** WeChat's own button tells by itself what it is, and that it is off. */
export function asOwnButton(_off: boolean) {
  return {} as const
}

/** What lies over a page until it is closed. */
export const asDialog = { 'aria-role': 'dialog' } as const

/** A picture told by its label, its parts unheard. */
export const asPicture = { 'aria-role': 'img' } as const

/** A picture whose words stand beside it: WeChat passes over one without a label. */
export const unheard = {} as const
