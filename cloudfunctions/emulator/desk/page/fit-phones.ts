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
