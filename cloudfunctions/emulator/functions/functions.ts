import { randomUUID } from 'node:crypto'
import {
  declaredEnvironment,
  instanceEnvironment,
  LOCAL_VALUES,
  TIME_ZONE,
  type Values,
} from './environment'
import { InvocationFailure } from './failure'
import type { Caller } from './invocation'
import { FUNCTION_LIMITS } from './limits'
import { type DeployedFunction, readDeployed } from './manifest'
import { Pool, type Running } from './pool'
import { threadCode } from './thread-code'

/** WeChat's cloud functions on this machine: the deployed bundles, unmodified. */
export interface LocalFunctions {
  readonly deployed: readonly DeployedFunction[]
  /**
   * Runs a function once and waits for an instance where all are busy.
   * @returns what it returned, as JSON
   * @throws InvocationFailure in every other case
   */
  invoke(name: string, data: unknown, caller: Caller, requestId?: string): Promise<string>
  /** The function an instance belongs to, and what it is running. */
  instance(
    name: string,
  ): { readonly function: DeployedFunction; readonly running?: Running } | undefined
  /** Ends one instance as a crash would. */
  kill(instance: string): void
  /** Ends all calls. What runs nothing stays, as where only data is deleted. */
  endCalls(why: string): Promise<void>
  /** Ends all instances and calls. */
  endAll(why: string): Promise<void>
  /** Has one instance of each function ready; failures to load are logged, and met again by callers. */
  warm(): Promise<void>
}

export interface FunctionsOptions {
  readonly folder: string
  readonly clock: SharedArrayBuffer
  /** Where an instance reaches the cloud; read when one is started. */
  readonly gatewayUrl: (instance: string) => string
  /** Values of the variables that functions declare; of two, the first counts. */
  readonly environment: readonly Values[]
  readonly log: (line: string) => void
  readonly maxInstances?: number
  /** False: the first instance is left to the first call, `warm` does nothing. */
  readonly warm?: boolean
}

/** @throws when a function's `function.json` is missing or wrong */
export async function openFunctions(options: FunctionsOptions): Promise<LocalFunctions> {
  // A thread takes its time zone from the process, whatever its own environment says.
  process.env.TZ = TIME_ZONE
  const [deployed, code] = await Promise.all([readDeployed(options.folder), threadCode()])
  const pools = new Map(
    deployed.map((fn) => {
      const pool = new Pool({
        function: fn,
        maxInstances: options.maxInstances ?? FUNCTION_LIMITS.instances,
        code,
        clock: options.clock,
        environment: (instance) => ({
          ...instanceEnvironment(options.gatewayUrl(instance)),
          ...declaredEnvironment(fn, [...options.environment, LOCAL_VALUES]),
        }),
        log: (line) => options.log(`${fn.name} ${line}`),
      })
      return [fn.name, { fn, pool }] as const
    }),
  )
  /** An instance is named `<function>-<number>`. */
  const ownerOf = (instance: string) => pools.get(instance.replace(/-\d+$/, ''))

  return {
    deployed,
    async invoke(name, data, caller, requestId = randomUUID()) {
      const owner = pools.get(name)
      if (!owner) {
        const words = `FunctionName parameter could not be found: ${name}`
        throw new InvocationFailure('FUNCTION_NOT_FOUND', words)
      }
      return owner.pool.invoke(data, caller, requestId)
    },
    instance(name) {
      const owner = ownerOf(name)
      if (!owner) return undefined
      const running = owner.pool.running(name)
      return running ? { function: owner.fn, running } : { function: owner.fn }
    },
    kill: (instance) => ownerOf(instance)?.pool.kill(instance),
    async endCalls(why) {
      await Promise.all([...pools.values()].map(({ pool }) => pool.endCalls(why)))
    },
    async endAll(why) {
      await Promise.all([...pools.values()].map(({ pool }) => pool.endAll(why)))
    },
    async warm() {
      if (options.warm === false) return
      await Promise.all([...pools.values()].map(({ pool }) => pool.warm()))
    },
  }
}
