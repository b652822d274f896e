import { create } from 'qrcode'
import { button, element } from './dom'
import type { Door, OnScreen } from './local-cloud'
import { inLanguage, inWords } from './words'

const SVG = 'http://www.w3.org/2000/svg'
/** Modules of quiet ground around a code (ISO/IEC 18004 asks for four). */
const QUIET = 4

/** A code as a drawing: dark modules as one path. */
function drawCode(text: string): SVGSVGElement {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data].flatMap((module, index) => {
    if (module === 0) return []
    return [`M${(index % size) + QUIET} ${Math.floor(index / size) + QUIET}h1v1h-1z`]
  })
  const svg = document.createElementNS(SVG, 'svg')
  const whole = size + 2 * QUIET
  svg.setAttribute('viewBox', `0 0 ${whole} ${whole}`)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', dark.join(''))
  path.setAttribute('fill', 'currentColor')
  svg.append(path)
  return svg
}

/** A code to hold a phone to, and the button that does it. */
function drawCard(title: string, scene: string, scan: (scene: string) => void): HTMLElement {
  const scanIt = button('main', inWords('scan'), () => scan(scene))
  scanIt.setAttribute('aria-label', `${inWords('scan')} ${title}`)
  return element('li', 'door', drawCode(scene), element('p', '', title), scanIt)
}

/** The stores' codes; `scan` is given the scene of the one a shopper holds their phone to. */
export function drawDoors(doors: readonly Door[], scan: (scene: string) => void): HTMLElement[] {
  return doors.map(({ name, scene }) => drawCard(inLanguage(name), scene, scan))
}

/** The codes on the counter's screen. */
export function drawOnScreen(
  codes: readonly OnScreen[],
  scan: (scene: string) => void,
): HTMLElement[] {
  return codes.map(({ number, scene }) => drawCard(number, scene, scan))
}
