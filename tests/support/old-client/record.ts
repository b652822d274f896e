import type { Action } from '@/shared/contracts'
import { actions } from '@/shared/contracts/actions'
import { CONTRACT_VERSION } from '@/shared/contracts/call'
import { yuyuan } from '../demo'
import { testCloud } from '../local-cloud'
import { isStoreAction, wellMade } from '../staff-inputs'
import { bookings } from './scenes/bookings'
import { events } from './scenes/events'
import { members } from './scenes/members'
import { orders } from './scenes/orders'
import { CHEN } from './scenes/people'
import { queue } from './scenes/queue'
import { staff } from './scenes/staff'
import { stores } from './scenes/stores'
import { words } from './scenes/words'
import { mergeShapes, type Shape, shapeOf } from './shape'
import { type OldClient, startsAt, Tape, timerRule } from './tape'

const DAY_MS = 24 * 3_600_000

/** What managers look at the next day: bills, checks and days that have ended. */
async function nextDay(tape: Tape): Promise<void> {
  await tape.waits(DAY_MS)
  const storeId = yuyuan
  await tape.says(CHEN, 'loyalty/checks', { storeId })
  await tape.says(CHEN, 'payments/reconciliation', { storeId })
  await tape.says(CHEN, 'stores/entries', { storeId })
  await tape.says(CHEN, 'orders/figures', { storeId, day: null })
}

function isAction(name: string): name is Action {
  return name in actions
}

/** Every scene, and then every action that none of them needed, as far as its door. */
async function play(): Promise<Tape> {
  const cloud = await testCloud({ startsAt, timerRule })
  try {
    const tape = new Tape(cloud)
    await stores(tape)
    const memberNumber = await members(tape)
    await queue(tape)
    await orders(tape)
    await words(tape)
    await events(tape, memberNumber)
    await bookings(tape, memberNumber)
    await staff(tape)
    const said = new Set(tape.steps.map((step) => (step.does === 'call' ? step.action : '')))
    for (const action of Object.keys(actions).filter(isAction)) {
      if (said.has(action)) continue
      if (!isStoreAction(action)) throw new Error(`no scene has ${action}`)
      await tape.triesWellMade(CHEN, action, wellMade(action, yuyuan))
    }
    await nextDay(tape)
    return tape
  } finally {
    await cloud.cloud.close()
  }
}

type Leaf = string | number

/** Every value in an answer, with the path to it. */
function* leaves(value: unknown, path: string): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value]
  else for (const [key, below] of Object.entries(value)) yield* leaves(below, `${path}.${key}`)
}

/** Where in the earlier answers of two playings the two values of one input both stand. */
function whence(a: Leaf, b: Leaf, first: Tape, second: Tape, before: number): string {
  for (let step = before - 1; step >= 0; step -= 1) {
    const other = new Map(leaves(second.values[step], String(step)))
    for (const [path, value] of leaves(first.values[step], String(step))) {
      if (value === a && other.get(path) === b) return path
    }
  }
  throw new Error(`step ${before} says ${a}, and no answer before it did`)
}

/** One input of two playings: what differs between them came out of an earlier answer. */
function withReferences(a: unknown, b: unknown, find: (a: Leaf, b: Leaf) => string): unknown {
  if (a === b) return a
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.map((each, index) => withReferences(each, b[index], find))
  }
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const other = new Map<string, unknown>(Object.entries(b))
    const each = ([key, value]: [string, unknown]) => [
      key,
      withReferences(value, other.get(key), find),
    ]
    return Object.fromEntries(Object.entries(a).map(each))
  }
  const leaf = (value: unknown) => typeof value === 'string' || typeof value === 'number'
  if (leaf(a) && leaf(b)) return { $: find(a, b) }
  throw new Error('two playings differ')
}

/** All answers to each action together, in the actions' order. */
export function answersOf(tape: Pick<Tape, 'steps' | 'values'>): Map<string, Shape> {
  const all = new Map<string, Shape>()
  tape.steps.forEach((step, index) => {
    if (step.does !== 'call' || step.came !== 'ok') return
    const before = all.get(step.action)
    const shape = shapeOf(tape.values[index])
    all.set(step.action, before ? mergeShapes(before, shape) : shape)
  })
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What today's phones send and can read: played twice, to tell what is made anew each time. */
export async function recordClient(): Promise<OldClient> {
  const first = await play()
  const second = await play()
  const steps = first.steps.map((step, index) => {
    const other = second.steps[index]
    if (step.does !== 'call' || other?.does !== 'call') return step
    const find = (a: Leaf, b: Leaf) => whence(a, b, first, second, index)
    return { ...step, input: withReferences(step.input, other.input, find) }
  })
  return { version: CONTRACT_VERSION, startsAt, steps, answers: answersOf(first) }
}
