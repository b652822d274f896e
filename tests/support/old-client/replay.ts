import { isAnswer } from '@/cloud/answer'
import { newRequestId } from '@/shared/kernel/ids'
import { type TestCloud, testCloud } from '../local-cloud'
import { answersOf } from './record'
import { lostBetween } from './shape'
import { confirmSheet, type OldClient, type Step, timerRule } from './tape'

type Call = Extract<Step, { does: 'call' }>

/** What a path of an earlier answer leads to. */
function at(values: readonly unknown[], path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined
    return new Map<string, unknown>(Object.entries(value)).get(key)
  }, values)
}

function filledIn(input: unknown, values: readonly unknown[]): unknown {
  if (Array.isArray(input)) return input.map((each) => filledIn(each, values))
  if (typeof input !== 'object' || input === null) return input
  if ('$' in input) return at(values, String(input.$))
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, filledIn(value, values)]),
  )
}

/** One call as the old client makes it: its own input under its own version. */
async function say(cloud: TestCloud, step: Call, version: number, values: readonly unknown[]) {
  const answer = await cloud.raw(step.in, step.who, {
    action: step.action,
    input: filledIn(step.input, values),
    client: { version, language: 'zh' },
    requestId: newRequestId(cloud.cloud.clock.now(), Math.random),
  })
  if (!isAnswer(answer)) throw new Error(`${step.action} had no answer`)
  return answer
}

export interface Replayed {
  /** Calls that came through then and do not now, and inputs that are not taken any more. */
  readonly refused: readonly string[]
  /** Actions that tell the phone to update. */
  readonly removed: readonly string[]
  /** What the old client looks for in answers and does not find. */
  readonly lost: readonly string[]
}

const NOT_TAKEN = ['request/invalid', 'request/unknown-action', 'request/too-large']

/** Plays what an old client said to the functions as they are today. */
export async function replay(old: OldClient): Promise<Replayed> {
  const cloud = await testCloud({ startsAt: old.startsAt, timerRule })
  const values: unknown[] = []
  const steps: Step[] = []
  const refused: string[] = []
  const removed = new Set<string>()
  for (const step of old.steps) {
    let value: unknown
    let now: Step = step
    if (step.does === 'wait') await cloud.advance(step.ms)
    else if (step.does === 'pay') {
      await confirmSheet(cloud, step.who, at(values, `${step.prepaidIn}.params`))
    } else {
      const answer = await say(cloud, step, old.version, values)
      const came = answer.ok ? 'ok' : answer.refusal.code
      if (answer.ok) value = answer.value
      else if (came === 'app/update-needed') removed.add(step.action)
      else if (step.came === 'ok' || NOT_TAKEN.includes(came)) {
        refused.push(`${step.action}: ${JSON.stringify(answer.refusal)}`)
      }
      now = { ...step, came }
    }
    values.push(value)
    steps.push(now)
  }
  await cloud.cloud.close()
  const today = answersOf({ steps, values })
  const lost = [...old.answers].flatMap(([action, was]) => {
    const is = today.get(action)
    return is ? lostBetween(was, is, action) : []
  })
  return { refused, removed: [...removed], lost }
}
