import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import * as v from 'valibot'
import { type Engine, openEngine } from './engine'
import { OpenPage, type PageOptions, pageOptions } from './page'
import type { PhoneTimers } from './timers'
import { Views } from './view'
import { type Call, type Device, wxOf } from './wechat'

/** WeChat's number for "a Mini Program code was scanned". */
const SCENE_CODE_SCANNED = 1047

const appOptions = v.looseObject({
  onLaunch: v.function(),
  onShow: v.function(),
  onHide: v.function(),
  onPageNotFound: v.function(),
})
const pageJson = v.object({ usingComponents: v.optional(v.record(v.string(), v.string()), {}) })

/** A page's address taken apart, its query not decoded: WeChat hands it over as it stands. */
function partsOf(address: string) {
  const [route = '', search = ''] = address.replace(/^\//, '').split('?')
  const pairs = search.split('&').filter((pair) => pair !== '')
  const query = Object.fromEntries(
    pairs.map((pair) => [pair.replace(/=.*$/, ''), pair.replace(/^[^=]*=?/, '')]),
  )
  return { route, query }
}

/** How the Mini Program came to the front, as WeChat tells it. */
interface Entered {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly scene: number
  readonly referrerInfo: object
}

interface AppOptions {
  /** The folder of the built package. */
  readonly root: string
  readonly timers: PhoneTimers
  readonly call: Call
  /** Hears what scripts write to the console as a warning or an error, and templates at all. */
  readonly complain: (...words: unknown[]) => void
}

/** A built package running in a bare engine: its pages, one over the other, as WeChat opens them. */
export class RunningApp {
  readonly device: Device = { brightness: 0.4 }
  readonly #root: string
  readonly #timers: PhoneTimers
  readonly #engine: Engine
  readonly #views: Views
  readonly #apps: v.InferOutput<typeof appOptions>[] = []
  readonly #registered = new Map<string, PageOptions>()
  readonly #pages: OpenPage[] = []
  #loading = ''
  #launched: Entered = { path: '', query: {}, scene: 0, referrerInfo: {} }
  #entered = this.#launched

  constructor({ root, timers, call, complain }: AppOptions) {
    this.#root = root
    this.#timers = timers
    this.#views = new Views(root, complain)
    const silent = () => undefined
    this.#engine = openEngine({
      root,
      now: timers.now,
      given: {
        ...timers.given,
        ...this.#registry(),
        wx: wxOf(
          call,
          this.#navigation(),
          (value) => this.#engine.handOver(value),
          { first: () => this.#launched, last: () => this.#entered },
          this.device,
        ),
        console: { log: silent, info: silent, debug: silent, warn: complain, error: complain },
      },
    })
    this.#engine.load('app.js')
  }

  /** The page on screen. */
  get page(): OpenPage {
    const page = this.#pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  /** Starts it at a page, as a scanned code does, or by another of WeChat's scenes. */
  launch(address: string, scene = SCENE_CODE_SCANNED): void {
    this.#enteredBy(address, scene)
    this.#launched = this.#entered
    this.#told.onLaunch(this.#engine.handOver(this.#entered))
    this.#told.onShow(this.#engine.handOver(this.#entered))
    this.#enterAt(address)
  }

  /** Enters it again at a page while it is open: WeChat forgets the pages there were. */
  enter(address: string, scene = SCENE_CODE_SCANNED): void {
    this.#told.onHide()
    this.#enteredBy(address, scene)
    this.#told.onShow(this.#engine.handOver(this.#entered))
    this.leave()
    this.#enterAt(address)
  }

  /** Goes behind whatever lies over it: a share sheet, the camera, another chat. */
  putAway(): void {
    this.page.hide()
    this.#told.onHide()
  }

  /** Comes back to the page on screen; without a scene WeChat repeats how it was entered last. */
  comeBack(scene = this.#entered.scene): void {
    this.#entered = { ...this.#entered, scene }
    this.#told.onShow(this.#engine.handOver(this.#entered))
    this.page.show()
  }

  /** Closes the pages above so many, the topmost first. */
  leave(remaining = 0): void {
    for (const page of this.#pages.splice(remaining).reverse()) page.close()
  }

  get #told() {
    const [app] = this.#apps
    if (!app) throw new Error('app.js registered no App')
    return app
  }

  #enteredBy(address: string, scene: number): void {
    const { route: path, query } = partsOf(address)
    this.#entered = { path, query, scene, referrerInfo: {} }
  }

  /** A page the package lacks is told of; the script then opens one there is. */
  #enterAt(address: string): void {
    const { route: path, query } = partsOf(address)
    const missing = { path, query, isEntryPage: true }
    if (existsSync(join(this.#root, `${path}.json`))) this.#open(address)
    else this.#told.onPageNotFound(this.#engine.handOver(missing))
  }

  /** Where the package's scripts register with WeChat. */
  #registry() {
    return {
      App: (options: unknown) => void this.#apps.push(v.parse(appOptions, options)),
      Page: (options: unknown) =>
        void this.#registered.set(this.#loading, v.parse(pageOptions, options)),
      Component: () => undefined,
      getApp: () => this.#apps[0],
      getCurrentPages: () => this.#pages.map((page) => page.instance),
    }
  }

  /** WeChat goes to a page once the script that asked for it has come to its end, never within. */
  #navigation() {
    const goes = (leave: () => void) => (address: string) => {
      this.#timers.given.setTimeout(() => {
        leave()
        this.#open(address)
      })
    }
    return {
      navigateTo: goes(() => this.page.hide()),
      redirectTo: goes(() => this.leave(this.#pages.length - 1)),
      switchTab: goes(() => this.leave()),
      reLaunch: goes(() => this.leave()),
    }
  }

  /** The components a page's JSON names load before the page, as in WeChat. */
  #load(route: string): PageOptions {
    const json: unknown = JSON.parse(readFileSync(join(this.#root, `${route}.json`), 'utf8'))
    for (const path of Object.values(v.parse(pageJson, json).usingComponents)) {
      this.#engine.load(posix.join(posix.dirname(route), path))
    }
    this.#loading = route
    this.#engine.load(route)
    const options = this.#registered.get(route)
    if (!options) throw new Error(`${route} registered no Page`)
    return options
  }

  #open(address: string): void {
    const { route, query } = partsOf(address)
    const page = new OpenPage({
      route,
      options: this.#load(route),
      draw: (data, onEvent) => this.#views.open(route, data, onEvent),
      handOver: this.#engine.handOver,
      nextTurn: this.#timers.given.setTimeout,
    })
    this.#pages.push(page)
    page.start(query)
  }
}
