import * as v from 'valibot'
import type { PageView } from './view'

const hook = v.function()

/** What a built page hands to WeChat's `Page`. */
export const pageOptions = v.looseObject({
  data: v.record(v.string(), v.unknown()),
  onLoad: hook,
  onShow: hook,
  onReady: hook,
  onHide: hook,
  onUnload: hook,
  /** Only of pages that take it. */
  onReachBottom: v.optional(hook),
  /** Where Taro takes in every event of the page. */
  eh: hook,
})

export type PageOptions = v.InferOutput<typeof pageOptions>

const tapped = v.object({
  type: v.string(),
  timeStamp: v.number(),
  detail: v.unknown(),
  target: v.unknown(),
  currentTarget: v.unknown(),
})

/** What crosses between a page's script and its view: data only, as in WeChat. */
function copied<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value))
}

interface Opening {
  readonly route: string
  readonly options: PageOptions
  /** Draws the page from its first data. */
  readonly draw: (data: Record<string, unknown>, onEvent: (event: unknown) => void) => PageView
  /** A copy made of the engine's own objects. */
  readonly handOver: (value: unknown) => unknown
  /** Does something in the engine's next turn. */
  readonly nextTurn: (act: () => void) => void
}

/** A page on a phone: its script in the engine, its view on the screen, and what crossed between. */
export class OpenPage {
  /** UTF-8 bytes of each `setData`, as JSON, in order. */
  readonly drawBytes: number[] = []
  readonly view: PageView
  readonly route: string
  /** What `getCurrentPages` hands to the page's own code. */
  readonly instance: PageOptions
  readonly #handOver: Opening['handOver']

  constructor({ route, options, draw, handOver, nextTurn }: Opening) {
    this.route = route
    this.#handOver = handOver
    this.instance = {
      ...options,
      data: copied(options.data),
      route,
      setData: (change: Record<string, unknown>, drawn?: () => void) => {
        this.drawBytes.push(Buffer.byteLength(JSON.stringify(change)))
        this.view.setData(copied(change))
        // WeChat calls back once the view has drawn, never within the call.
        if (drawn) nextTurn(drawn)
      },
    }
    this.view = draw(copied(options.data), (event) =>
      this.instance.eh(handOver({ ...v.parse(tapped, event), mark: {} })),
    )
  }

  /** @param query what its address says, not decoded, as WeChat hands it over */
  start(query: Readonly<Record<string, string>>): void {
    this.instance.onLoad(this.#handOver(query))
    this.instance.onShow()
    this.instance.onReady()
  }

  show(): void {
    this.instance.onShow()
  }

  /** Is scrolled to its end. */
  reachBottom(): void {
    this.instance.onReachBottom?.()
  }

  hide(): void {
    this.instance.onHide()
  }

  close(): void {
    this.instance.onUnload()
    this.view.close()
  }
}
