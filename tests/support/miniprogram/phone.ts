import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { format } from 'node:util'
import { WEAPP_DIR } from '../../../config/package-sizes'
import type { TestCloud } from '../local-cloud'
import { RunningApp } from './app'
import type { OpenPage } from './page'
import { PhoneTimers } from './timers'

const GIVE_UP_MS = 15_000

/** The page a shopper meets first. */
export const HOME = 'pages/home/index'

interface PhoneOptions {
  readonly cloud: TestCloud
  /** Whose phone it is. */
  readonly openid: string
  /** The page opened first, such as `pages/home/index?scene=…`. */
  readonly address: string
  /** WeChat's number of how it was entered; a scanned code's where it is not said. */
  readonly scene?: number
  /** The built package. */
  readonly root?: string
}

/**
 * The built Mini Program on a phone, talking to a local cloud whose clock it keeps. As in WeChat its
 * scripts run in an engine without a DOM, and its views are drawn apart from them, here by
 * miniprogram-simulate from WeChat's compiled templates.
 */
export class Phone {
  /** Names of the cloud's actions, in the order they were asked. */
  readonly asked: string[] = []
  /** What scripts wrote to the console as a warning or an error, and templates at all. */
  readonly complaints: string[] = []
  readonly #cloud: TestCloud
  readonly #openid: string
  readonly #timers: PhoneTimers
  readonly #app: RunningApp
  #unanswered = 0
  #mostAtOnce = 0

  constructor({ cloud, openid, address, scene, root = WEAPP_DIR }: PhoneOptions) {
    this.#cloud = cloud
    this.#openid = openid
    this.#timers = new PhoneTimers(() => cloud.cloud.clock.now())
    this.#app = new RunningApp({
      root,
      timers: this.#timers,
      call: (functionName, data) => this.#call(functionName, data),
      complain: (...words) => void this.complaints.push(format(...words)),
    })
    this.#app.launch(address, scene)
  }

  /** The page on screen. */
  get page(): OpenPage {
    return this.#app.page
  }

  /** How many calls of the cloud were under way together, at most. */
  get mostAtOnce(): number {
    return this.#mostAtOnce
  }

  /** How bright its screen is, 0 to 1. */
  get brightness(): number {
    return this.#app.device.brightness
  }

  /** Resolves when nothing is being asked and no script has a turn left; throws after 15 s. */
  async quiet(): Promise<void> {
    const since = performance.now()
    const busy = () => this.#unanswered > 0 || !this.#timers.still
    do {
      while (busy()) {
        if (performance.now() - since > GIVE_UP_MS) {
          throw new Error(`${this.page.route} never came to rest`)
        }
        await sleep(2)
      }
      // What an answer or a turn has set off shows itself within the next.
      await turn()
      await turn()
    } while (busy())
  }

  /** Taps what has this id on the page on screen, and waits for all that comes of it. */
  async tap(id: string): Promise<void> {
    this.page.view.tap(id)
    await this.quiet()
  }

  /** Enters again at an address while it is open, as by another code. */
  async enter(address: string, scene?: number): Promise<void> {
    this.#app.enter(address, scene)
    await this.quiet()
  }

  /** Comes back to the page on screen: from a share sheet, or by a scene without a page. */
  async comeBack(scene?: number): Promise<void> {
    this.#app.putAway()
    await this.quiet()
    this.#app.comeBack(scene)
    await this.quiet()
  }

  /** Lets time pass, here and in the cloud: polls and countdowns come when they are due. */
  async pass(durationMs: number): Promise<void> {
    const until = this.#timers.now() + durationMs
    await this.quiet()
    for (let next = this.#timers.nextBy(until); next; next = this.#timers.nextBy(until)) {
      await this.#advanceTo(next.dueAt)
      next.fire()
      await this.quiet()
    }
    await this.#advanceTo(until)
  }

  /** Leaves the Mini Program and ends every timer. */
  close(): void {
    this.#app.leave()
    this.#timers.endAll()
  }

  async #advanceTo(moment: number): Promise<void> {
    const leftMs = moment - this.#timers.now()
    if (leftMs > 0) await this.#cloud.advance(leftMs)
  }

  async #call(functionName: string, data: { readonly action: string }): Promise<unknown> {
    this.asked.push(data.action)
    this.#unanswered += 1
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#unanswered)
    try {
      return await this.#cloud.raw(functionName, this.#openid, data)
    } finally {
      this.#unanswered -= 1
    }
  }
}
