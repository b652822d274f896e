/** What a browser writes in unless its reader has chosen another size (HTML, "font size"). */
const USUAL_PX = 16

/** How many times the usual size the reader has set their type, in the browser's own settings. */
export function typeFactor(): number {
  const { fontSize } = window.getComputedStyle(document.documentElement)
  return Number.parseFloat(fontSize) / USUAL_PX
}
