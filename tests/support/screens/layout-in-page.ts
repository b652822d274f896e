/** Runs inside the page, bundled by `layout.ts`: it knows nothing but the elements it finds there. */

/** Less than this is rounding, px. */
const SLACK_PX = 1
/** Apple's and our design's least height and width of what is tapped, px. */
const TAP_PX = 44

const CARRIES_TAPS = '[role="button"], taro-input-core'

interface Piece {
  readonly element: Element
  readonly words: string
  /** One box a line. */
  readonly lines: readonly DOMRect[]
}

function styleOf(element: Element): CSSStyleDeclaration {
  return window.getComputedStyle(element)
}

function ancestors(element: Element): Element[] {
  const found: Element[] = []
  for (let at = element.parentElement; at !== null; at = at.parentElement) found.push(at)
  return found
}

function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.taro_page_shade')
  )
}

/** What lies over a page while it is open. */
const OVER_THE_PAGE = '.sheet-body, .code-screen'

/** What is looked at: what lies over the page where something does, else the page. */
function topLayer(): HTMLElement {
  const layers = [...document.querySelectorAll<HTMLElement>(`${OVER_THE_PAGE}, .screen`)].filter(
    isShown,
  )
  const sheet = layers.find((layer) => layer.matches(OVER_THE_PAGE))
  const layer = sheet ?? layers[0]
  if (!layer) throw new Error('no screen is shown')
  return layer
}

/** What moves when somebody scrolls: a sheet by itself, else Taro's page. */
function scrollerOf(layer: HTMLElement): HTMLElement {
  return layer.matches(OVER_THE_PAGE) ? layer : (layer.closest<HTMLElement>('.taro_page') ?? layer)
}

function textsIn(layer: Element): Piece[] {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
  const texts: Piece[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    const words = (node.textContent ?? '').trim()
    if (element === null || words === '' || !isShown(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    texts.push({ element, words, lines: [...range.getClientRects()] })
  }
  return texts
}

/** A row to be slid sideways: what is beyond its edge is reached by sliding. */
function slides(element: Element): boolean {
  return element.matches('.choices-row, .finder-narrow, .counter-next .counter-chips')
}

function isSliding(element: Element): boolean {
  return [element, ...ancestors(element)].some(slides)
}

function crosses(a: DOMRect, b: DOMRect, byPx: number): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > byPx && down > byPx
}

function outside(inner: DOMRect, outer: DOMRect): boolean {
  return (
    inner.left < outer.left - SLACK_PX ||
    inner.right > outer.right + SLACK_PX ||
    inner.top < outer.top - SLACK_PX ||
    inner.bottom > outer.bottom + SLACK_PX
  )
}

/** Boxes a text must stay in: those that cut it off, and those one sees it stand on. */
function holds(element: Element): boolean {
  return (
    element.matches(`.card, .counter-chip, ${CARRIES_TAPS}`) ||
    styleOf(element).overflowX !== 'visible'
  )
}

function textFaults(texts: readonly Piece[], scroller: HTMLElement): string[] {
  const faults: string[] = []
  for (const { element, words, lines } of texts) {
    for (const box of [element, ...ancestors(element)]) {
      if (box === scroller || slides(box)) break
      if (holds(box) && lines.some((line) => outside(line, box.getBoundingClientRect())))
        faults.push(`“${words}” does not fit into ${nameOf(box)}`)
    }
    const past = lines.some((line) => line.left < -SLACK_PX || line.right > innerWidth + SLACK_PX)
    if (past && !isSliding(element)) faults.push(`“${words}” is beyond the screen’s edge`)
  }
  return faults
}

function nameOf(element: Element): string {
  return element.id === '' ? `.${element.className.toString().split(' ')[0]}` : `#${element.id}`
}

/** Stuck to the screen, over what scrolls beneath it. */
function isFixed(element: Element): boolean {
  return [element, ...ancestors(element)].some((at) => /fixed|sticky/.test(styleOf(at).position))
}

function overlaps(texts: readonly Piece[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(({ element }) => isFixed(element) === isFixed(one.element))
      .filter(({ lines }) => lines.some((line) => one.lines.some((own) => crosses(own, line, 3))))
      .map(({ words }) => `“${one.words}” and “${words}” overlap`),
  )
}

function tapFaults(layer: Element): string[] {
  const taps = [...layer.querySelectorAll(CARRIES_TAPS)].filter(isShown)
  const small = taps
    .map((tap) => ({ tap, box: tap.getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) < TAP_PX - 0.5)
    .map(({ tap, box }) => `${nameOf(tap)} is ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`)
  const mixed = taps.flatMap((one, index) =>
    taps
      .slice(index + 1)
      .filter((other) => !one.contains(other) && isFixed(one) === isFixed(other))
      .filter((other) =>
        crosses(one.getBoundingClientRect(), other.getBoundingClientRect(), SLACK_PX),
      )
      .map((other) => `${nameOf(one)} and ${nameOf(other)} take each other’s taps`),
  )
  return [...small, ...mixed]
}

/** Whether a tap in the middle of it would reach it. */
function isUncovered(element: Element, box: DOMRect | undefined): boolean {
  if (box === undefined) return true
  const there = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
  return there !== null && (element.contains(there) || there.contains(element))
}

/** Texts that stay under something else wherever the page is scrolled to. */
function coveredTexts(texts: readonly Piece[], scroller: HTMLElement): string[] {
  const faults: string[] = []
  for (const { element, words } of texts) {
    if (isSliding(element)) continue
    if (isUncovered(element, element.getBoundingClientRect())) continue
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    if (!isUncovered(element, element.getBoundingClientRect())) faults.push(`“${words}” is covered`)
  }
  scroller.scrollTop = 0
  return faults
}

function mainFaults(main: string | null): string[] {
  if (main === null) return []
  const element = [...document.querySelectorAll(main)].find(isShown)
  if (!element) return [`${main} is not there`]
  const box = element.getBoundingClientRect()
  if (box.bottom > innerHeight) return [`${main} is below the first screen`]
  return isUncovered(element, box) ? [] : [`${main} is covered`]
}

/** @param main what one comes to the screen for, as a selector */
export function layoutFaults(main: string | null): string[] {
  const layer = topLayer()
  const scroller = scrollerOf(layer)
  scroller.scrollTop = 0
  const texts = textsIn(layer)
  const sideways =
    Math.max(
      scroller.scrollWidth - scroller.clientWidth,
      document.documentElement.scrollWidth - innerWidth,
    ) > SLACK_PX
  return [
    ...(texts.length === 0 && !layer.querySelector('#loading') ? ['nothing is written'] : []),
    ...(sideways ? ['the page moves sideways'] : []),
    ...mainFaults(main),
    ...textFaults(texts, scroller),
    ...overlaps(texts),
    ...tapFaults(layer),
    ...coveredTexts(texts, scroller),
  ]
}
