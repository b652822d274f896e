import { byId } from './dom'
import { inWords } from './words'

type Shade = 'light' | 'dark'

const REMEMBERED = 'desk.shade'

function chosen(): Shade | null {
  const kept = localStorage.getItem(REMEMBERED)
  return kept === 'light' || kept === 'dark' ? kept : null
}

function current(): Shade {
  return chosen() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
}

/**
 * The system's shade until another is chosen. A frame takes its shade from the page around it
 * (CSS Media Queries 5, prefers-color-scheme), so the phones follow; a browser that does not know
 * that leaves them in the system's.
 */
export function showShade(): void {
  document.documentElement.style.colorScheme = chosen() ?? ''
  byId('shade').textContent = inWords(current() === 'light' ? 'toDark' : 'toLight')
}

export function switchShade(): void {
  localStorage.setItem(REMEMBERED, current() === 'light' ? 'dark' : 'light')
  showShade()
}
