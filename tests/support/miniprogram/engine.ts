import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import * as v from 'valibot'
import { LACKING, LACKING_METHODS } from './lacking'

const OWN_MODULE = /^\.{1,2}\//
const aFunction = v.function()
const anObject = v.custom<object>((value) => typeof value === 'object' && value !== null)

/** Makes the engine's clock tell what `now` says; dates made from values stay as they are. */
const SHIFT_DATE = `(now) => {
  const RealDate = Date
  RealDate.now = now
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    apply: (target) => new target(now()).toString(),
  })
}`

/** A phone's script engine with a package's modules, and nothing but what WeChat puts into it. */
export interface Engine {
  /** Loads a module as WeChat does: once, by its path in the package, with or without `.js`. */
  load(path: string): void
  /** Runs a script in the engine; code made from text (`new Function`) is refused, as on a phone. */
  run(script: string): unknown
  /** A copy made of the engine's own objects, as what WeChat hands over is. */
  handOver(value: unknown): unknown
}

interface EngineOptions {
  /** The folder of the built package. */
  readonly root: string
  /** The globals WeChat gives: wx, App, Page, timers, … */
  readonly given: Readonly<Record<string, unknown>>
  /** The phone's clock, epoch milliseconds. */
  readonly now: () => number
}

export function openEngine({ root, given, now }: EngineOptions): Engine {
  const context = createContext({ ...given }, { codeGeneration: { strings: false, wasm: false } })
  const run = (script: string): unknown => runInContext(script, context)
  for (const path of [...LACKING, ...LACKING_METHODS]) run(`delete globalThis.${path}`)
  v.parse(aFunction, run(SHIFT_DATE))(now)
  const parse = v.parse(aFunction, run('JSON.parse'))
  const loaded = new Map<string, unknown>()

  function load(wanted: string): unknown {
    const path = wanted.endsWith('.js') ? wanted : `${wanted}.js`
    if (loaded.has(path)) return loaded.get(path)
    const module = v.parse(v.looseObject({ exports: anObject }), run('({ exports: {} })'))
    // Before it runs, so that modules may ask for each other.
    loaded.set(path, module.exports)
    const body = readFileSync(join(root, path), 'utf8')
    const source = `(function (require, module, exports) {${body}\n})`
    const start = v.parse(aFunction, runInContext(source, context, { filename: path }))
    const near = (name: string) => {
      // WeChat knows the package's own modules only, by paths from the one that asks.
      if (!OWN_MODULE.test(name)) throw new Error(`module '${name}' is not defined`)
      return load(posix.join(posix.dirname(path), name))
    }
    start(near, module, module.exports)
    loaded.set(path, module.exports)
    return module.exports
  }

  return {
    load: (path) => {
      load(path)
    },
    run,
    handOver: (value) => (value === undefined ? undefined : parse(JSON.stringify(value))),
  }
}
