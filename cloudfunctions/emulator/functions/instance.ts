import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { compiledBundle, keepCompiled } from './compiled-bundles'
import { type FailureCode, InvocationFailure } from './failure'
import type { Invocation, ThreadData, ThreadMessage } from './invocation'

export interface InstanceOptions {
  readonly name: string
  readonly code: string
  readonly data: ThreadData
  readonly environment: Readonly<Record<string, string>>
  readonly memoryMb: number
  readonly log: (line: string) => void
  /** Called once, when it can take no more calls. */
  readonly onEnd: () => void
}

interface Pending {
  readonly resolve: (json: string) => void
  readonly reject: (why: InvocationFailure) => void
  readonly timer: NodeJS.Timeout
}

/** One running copy of a function: a thread of its own, one call at a time. */
export class Instance {
  readonly name: string
  /** Settles when the bundle is in; rejects with `InvocationFailure` when it cannot be loaded. */
  readonly loaded: Promise<void>
  readonly #bundle: string
  readonly #worker: Worker
  readonly #onEnd: () => void
  readonly #log: (line: string) => void
  #pending: Pending | undefined
  #ended: InvocationFailure | undefined
  #failLoad: (why: InvocationFailure) => void = () => {}

  constructor(options: InstanceOptions) {
    this.name = options.name
    this.#onEnd = options.onEnd
    this.#log = options.log
    this.#bundle = options.data.bundle
    this.#worker = new Worker(options.code, {
      eval: true,
      workerData: { ...options.data, compiled: compiledBundle(options.data.bundle) },
      env: { ...options.environment },
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
      stdout: true,
      stderr: true,
    })
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      createInterface({ input: stream }).on('line', options.log)
    }
    this.loaded = new Promise((resolve, reject) => {
      this.#failLoad = reject
      this.#worker.on('message', (message: ThreadMessage) => this.#hear(message, resolve))
    })
    this.#worker.on('error', (error) => this.#end(`the function crashed: ${error.stack}`))
    this.#worker.on('exit', (status) => this.#end(`the function's process ended (${status})`))
  }

  /** @returns what the function returned, as JSON; rejects with `InvocationFailure` else */
  invoke(invocation: Invocation): Promise<string> {
    if (this.#ended) return Promise.reject(this.#ended)
    const limitMs = invocation.context.time_limit_in_ms
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const words = `Invoking task timed out after ${limitMs / 1000} seconds`
        this.#end(words, 'FUNCTIONS_TIME_LIMIT_EXCEEDED')
      }, limitMs)
      this.#pending = { resolve, reject, timer }
      this.#worker.postMessage(invocation)
    })
  }

  /** Ends the thread at once; a call it is in fails. */
  async kill(why: string): Promise<void> {
    this.#end(why)
    await this.#worker.terminate()
  }

  #hear(message: ThreadMessage, loaded: () => void): void {
    if (message.kind === 'loaded') {
      if (message.compiled) this.#keep(message.compiled)
      loaded()
    } else if (message.kind === 'unloadable')
      this.#end(`the function does not load: ${message.error}`)
    else if (message.kind === 'returned') this.#finish((call) => call.resolve(message.json))
    else this.#finish((call) => call.reject(failed(`user code exception caught: ${message.error}`)))
  }

  #keep(compiled: Uint8Array): void {
    keepCompiled(this.#bundle, compiled).catch((error) => this.#log(`not kept compiled: ${error}`))
  }

  #finish(settle: (call: Pending) => void): void {
    const call = this.#pending
    if (!call) return
    this.#pending = undefined
    clearTimeout(call.timer)
    settle(call)
  }

  #end(message: string, code?: FailureCode): void {
    if (this.#ended) return
    const why = failed(message, code)
    this.#ended = why
    this.#onEnd()
    this.#failLoad(why)
    this.#finish((call) => call.reject(why))
    void this.#worker.terminate()
  }
}

function failed(message: string, code: FailureCode = 'FUNCTIONS_EXECUTE_FAIL'): InvocationFailure {
  return new InvocationFailure(code, message)
}
