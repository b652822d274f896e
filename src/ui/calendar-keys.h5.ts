import { asButton } from './role.h5'

/** Days of a week stand in a row: up and down are weeks. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

function moveOrTap(event: KeyboardEvent): void {
  const { key, currentTarget } = event
  const step = steps[key]
  if (step === undefined) {
    asButton.onKeyDown(event)
    return
  }
  event.preventDefault()
  if (!(currentTarget instanceof HTMLElement) || currentTarget.parentElement === null) return
  const days = [...currentTarget.parentElement.children]
  const next = days[days.indexOf(currentTarget) + step]
  if (next instanceof HTMLElement) next.focus()
}

/**
 * What makes a view a day of a calendar: one of them is reached by the tabulator, the others from
 * there by the arrow keys (WAI-ARIA, grid of dates).
 * @param reached whether it is the one
 * @param off it can be looked at and not chosen
 */
export function asDay(reached: boolean, off: boolean) {
  return {
    role: 'button',
    tabIndex: reached ? 0 : -1,
    onKeyDown: moveOrTap,
    ...(off && { 'aria-disabled': 'true' as const }),
  } as const
}
