import { runInNewContext } from 'node:vm'
import * as v from 'valibot'
import { compileTemplates } from './compilers'
import { type DrawnPage, openScreen, type Template, type Tree } from './screen'
import { shapeOf, type TreeShape } from './tree'

/** What miniprogram-simulate tells compiled templates; below 0.01 they answer in an older form. */
const ENGINE_VERSION = 0.02

/** The compiled templates, and what makes data the context's own. */
const compiledTemplates = v.object({ gwx: v.function(), parse: v.function() })
const template = v.function()

/** A page as it is seen: its texts, and what a finger can reach. */
export class PageView {
  readonly #drawn: DrawnPage
  readonly #route: string

  constructor(route: string, drawn: DrawnPage) {
    this.#route = route
    this.#drawn = drawn
  }

  /** All its words, one after the other. */
  get text(): string {
    return this.#drawn.dom.textContent ?? ''
  }

  /** How many nodes it is drawn with. */
  get nodeCount(): number {
    return this.#drawn.dom.querySelectorAll('*').length
  }

  /** How its tree is grown. */
  get shape(): TreeShape {
    return shapeOf(this.#drawn.dom)
  }

  /** The words of what has this id; null where nothing has. */
  textOf(id: string): string | null {
    return this.#drawn.querySelector(`#${id}`)?.dom.textContent ?? null
  }

  /** Lets a finger tap what has this id; throws where nothing has. */
  tap(id: string): void {
    this.tell(id, 'tap')
  }

  /** Lets WeChat tell what has this id of something, such as an `error`; throws where nothing has. */
  tell(id: string, event: string, detail: object = {}): void {
    const found = this.#drawn.querySelector(`#${id}`)
    if (!found) throw new Error(`nothing on ${this.#route} has the id ${id}: ${this.text}`)
    found.dispatchEvent(event, { detail })
  }

  setData(change: Tree): void {
    this.#drawn.setData(change)
  }

  close(): void {
    this.#drawn.detach()
  }
}

let views = 0

/** Draws a built package's pages from its templates, as WeChat's compiler has them. */
export class Views {
  readonly #templateOf: (file: string) => Template

  /**
   * @param root the folder of the built package
   * @param complain hears what compiled templates warn of, such as one they do not find
   */
  constructor(root: string, complain: (...words: unknown[]) => void) {
    openScreen()
    const compiled = compileTemplates(root)
    if (!compiled.ok) throw new Error(compiled.said)
    // In a context of its own: two packages' compiled templates would share their globals.
    const globals = {
      window: { __webview_engine_version__: ENGINE_VERSION },
      console: { log: complain, warn: complain },
    }
    const script = `${compiled.script};({ gwx: $gwx, parse: JSON.parse })`
    const { gwx, parse } = v.parse(compiledTemplates, runInNewContext(script, globals))
    this.#templateOf = (file) => {
      const made = v.parse(template, gwx(file))
      // What templates hand on to WXS has to be an Object of theirs: WeChat hands data over as text.
      return (data) => made(parse(JSON.stringify(data)))
    }
  }

  /**
   * Draws a page with its first data.
   * @param onEvent hears every event Taro's templates bind, as WeChat hands it to the page
   */
  open(route: string, data: Tree, onEvent: (event: unknown) => void): PageView {
    const { simulate, body } = openScreen()
    views += 1
    const methods = { eh: onEvent }
    // Taro's templates go on in this component where they are nested deeper than sixteen.
    const comp = simulate.load({
      id: `comp${views}`,
      tagName: 'comp',
      template: this.#templateOf('comp.wxml'),
      usingComponents: { comp: `comp${views}` },
      properties: { i: { type: Object, value: {} }, l: { type: String, value: '' } },
      methods,
    })
    const id = simulate.load({
      id: `page${views}`,
      tagName: 'page',
      template: this.#templateOf(`${route}.wxml`),
      usingComponents: { comp },
      data,
      methods,
    })
    const drawn = simulate.render(id)
    drawn.attach(body)
    return new PageView(route, drawn)
  }
}
