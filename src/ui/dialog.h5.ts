import { useEffect, useRef } from 'react'

/** What keys can reach inside a dialog, in their order. */
const REACHED = 'input, [tabindex="0"]'

function turnAround(event: KeyboardEvent, dialog: HTMLElement): void {
  const reached = [...dialog.querySelectorAll<HTMLElement>(REACHED)]
  const first = reached[0]
  const last = reached[reached.length - 1]
  const at = document.activeElement
  const within = dialog.contains(at) && at !== dialog
  if (event.shiftKey ? within && at !== first : within && at !== last) return
  event.preventDefault()
  const next = event.shiftKey ? last : first
  next?.focus()
}

/**
 * Keeps a browser's keys inside what lies over the page, as a dialog promises: they begin there, go
 * round in it, close it with Escape, and go back to what opened it (WAI-ARIA, dialog pattern).
 */
export function useDialogKeys(id: string, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const dialog = document.getElementById(id)
    if (dialog === null) return undefined
    const openedBy = document.activeElement
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab') turnAround(event, dialog)
    }
    // Taro's elements move their parts about once more before they are first drawn.
    const drawn = window.requestAnimationFrame(() => dialog.focus({ preventScroll: true }))
    document.addEventListener('keydown', pressed)
    return () => {
      window.cancelAnimationFrame(drawn)
      document.removeEventListener('keydown', pressed)
      if (openedBy instanceof HTMLElement) openedBy.focus({ preventScroll: true })
    }
  }, [id])
}
