import { noteCall, noteLeft, noteMissed } from '@/shared/domain/queue/wait-note'
import { emptyPace, type Pace } from '@/shared/domain/queue/wait-pace'
import { emptyPast, learnDay } from '@/shared/domain/queue/wait-past'
import type { WaitInput } from '@/shared/domain/queue/wait-range'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import { type Chance, chanceFrom } from './chance'

const OPENS_AT = Date.UTC(2026, 10, 22, 2)

/** Any lane at any moment: a history that need not make sense, days before it, and a question. */
export function anyLane(seed: number): { readonly input: WaitInput; readonly now: Instant } {
  const chance = chanceFrom(seed)
  const whole = (least: number, most: number) => Math.floor(chance.between(least, most + 1))
  const of = whole(1, 6)
  const counters = chance.share() < 0.3 ? null : { open: whole(0, of), of }
  let past = emptyPast
  for (let day = whole(0, 3); day > 0; day--) past = learnDay(past, anyPace(chance).pace)
  const { pace, lastAt } = anyPace(chance)
  const now = lastAt + Math.round(chance.exponential(8) * MINUTE_MS)
  const input: WaitInput = {
    ahead: whole(0, 30),
    pace,
    past,
    minutesPerParty: whole(1, 45),
    counters,
    paused: chance.share() < 0.1,
    closesAt: null,
    waitingSince:
      chance.share() < 0.1 ? null : now - Math.round(chance.exponential(15) * MINUTE_MS),
  }
  return { input, now }
}

function anyPace(chance: Chance): { pace: Pace; lastAt: Instant } {
  let pace = emptyPace
  let at = OPENS_AT
  const calls = Math.floor(chance.between(0, 60))
  for (let call = 0; call < calls; call++) {
    at += Math.round(chance.logNormal(5, 1.5) * MINUTE_MS)
    const joinedAt = at - Math.round(chance.exponential(20) * MINUTE_MS)
    const openCounters = chance.share() < 0.2 ? null : Math.floor(chance.between(0, 5))
    const waiting = Math.floor(chance.between(1, 15))
    const toMinutes = Math.floor(chance.between(5, 40))
    pace = noteCall(pace, {
      at,
      joinedAt,
      waitingSince: joinedAt,
      waiting,
      openCounters,
      quoted: { basis: 'pace', ahead: waiting - 1, fromMinutes: 4, toMinutes, reasons: [] },
    })
    if (chance.share() < 0.1) pace = noteMissed(pace, at, true)
    if (chance.share() < 0.15) pace = noteLeft(pace)
  }
  return { pace, lastAt: at }
}
