import { InvocationFailure } from './failure'
import { Instance } from './instance'
import { type Caller, callerEnvironment, eventFor, type Invocation } from './invocation'
import { FUNCTION_LIMITS } from './limits'
import type { DeployedFunction } from './manifest'

/** What one instance is doing now. */
export interface Running {
  readonly caller: Caller
  readonly event: unknown
}

export interface PoolOptions {
  readonly function: DeployedFunction
  readonly maxInstances: number
  readonly code: string
  readonly clock: SharedArrayBuffer
  /** The environment of one instance by its name. */
  readonly environment: (instance: string) => Readonly<Record<string, string>>
  readonly log: (line: string) => void
}

interface Waiting {
  readonly invocation: Invocation
  readonly running: Running
  readonly resolve: (json: string) => void
  readonly reject: (why: unknown) => void
}

/** The instances of one function and the calls that wait for one, first come first served. */
export class Pool {
  readonly #options: PoolOptions
  readonly #instances = new Map<Instance, 'loading' | 'idle' | Running>()
  readonly #waiting: Waiting[] = []
  #started = 0

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /** Has one instance ready, so that the first caller does not pay for loading. */
  async warm(): Promise<void> {
    if (this.#instances.size === 0) await this.#start()
  }

  /**
   * Runs the function once.
   * @returns what it returned, as JSON
   * @throws InvocationFailure when it threw, died, took too long or returned too much
   */
  async invoke(data: unknown, caller: Caller, requestId: string): Promise<string> {
    const { name, memoryMb, timeoutSeconds } = this.#options.function
    const event = eventFor(data, caller)
    const invocation: Invocation = {
      event,
      context: {
        request_id: requestId,
        function_name: name,
        memory_limit_in_mb: memoryMb,
        time_limit_in_ms: timeoutSeconds * 1000,
      },
      environment: callerEnvironment(caller),
    }
    const json = await new Promise<string>((resolve, reject) => {
      this.#waiting.push({ invocation, running: { caller, event }, resolve, reject })
      this.#dispatch()
    })
    if (Buffer.byteLength(json) > FUNCTION_LIMITS.responseMaxBytes) {
      const words = 'cloudfunction result size exceed limit (1MB)'
      throw new InvocationFailure('EXCEED_MAX_RESPONSE_SIZE', words)
    }
    return json
  }

  /** What an instance is running, if it is one of ours and runs something. */
  running(instance: string): Running | undefined {
    for (const [{ name }, state] of this.#instances) {
      if (name === instance && typeof state === 'object') return state
    }
    return undefined
  }

  /** Ends an instance as a crash would. */
  kill(instance: string): void {
    for (const one of this.#instances.keys()) {
      if (one.name === instance) void one.kill('the function was killed')
    }
  }

  /** Ends every call that runs or waits; instances that run nothing stay. */
  async endCalls(why: string): Promise<void> {
    this.#endWaiting(why)
    const running = [...this.#instances].filter(([, state]) => typeof state === 'object')
    await Promise.all(running.map(([instance]) => instance.kill(why)))
  }

  /** Ends every call that runs or waits, and every instance; a later call starts a new one. */
  async endAll(why: string): Promise<void> {
    this.#endWaiting(why)
    await Promise.all([...this.#instances.keys()].map((instance) => instance.kill(why)))
  }

  #endWaiting(why: string): void {
    for (const call of this.#waiting.splice(0)) {
      call.reject(new InvocationFailure('FUNCTIONS_EXECUTE_FAIL', why))
    }
  }

  #dispatch(): void {
    for (const [instance, state] of this.#instances) {
      if (state !== 'idle') continue
      const call = this.#waiting.shift()
      if (!call) return
      this.#run(instance, call)
    }
    const loading = [...this.#instances.values()].filter((state) => state === 'loading').length
    const room = this.#options.maxInstances - this.#instances.size
    const wanted = Math.min(room, this.#waiting.length - loading)
    for (let n = 0; n < wanted; n++) void this.#start()
  }

  #run(instance: Instance, call: Waiting): void {
    this.#instances.set(instance, call.running)
    instance
      .invoke(call.invocation)
      .then(call.resolve, call.reject)
      .finally(() => {
        if (this.#instances.has(instance)) this.#instances.set(instance, 'idle')
        this.#dispatch()
      })
  }

  /** Starts an instance; where it cannot be loaded, the call it was meant for fails with the reason. */
  async #start(): Promise<void> {
    const { code, clock, environment, log, function: fn } = this.#options
    const name = `${fn.name}-${++this.#started}`
    const instance: Instance = new Instance({
      name,
      code,
      data: { bundle: fn.bundle, clock },
      environment: environment(name),
      memoryMb: fn.memoryMb,
      log,
      onEnd: () => this.#instances.delete(instance),
    })
    this.#instances.set(instance, 'loading')
    try {
      await instance.loaded
      this.#instances.set(instance, 'idle')
    } catch (why) {
      log(String(why))
      this.#waiting.shift()?.reject(why)
    }
    this.#dispatch()
  }
}
