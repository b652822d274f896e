import type { LaneHand } from '@/shared/domain/queue/lane-status'
import type { Acting, Gone } from '@/shared/domain/queue/line'
import type { LaneId, PersonId, TicketId } from '@/shared/kernel/ids'
import { type Instant, MINUTE_MS } from '@/shared/kernel/instant'
import {
  changeSizeStep,
  leaveStep,
  moveStep,
  returnStep,
  splitStep,
  takeOverStep,
} from './arranging-steps'
import { checkInStep, withdrawStep } from './booking-steps'
import {
  callNextStep,
  callThisStep,
  correctStep,
  endStep,
  endWaitingStep,
  finishStep,
  overdueStep,
  recallStep,
} from './calling-steps'
import type { Choices } from './choices'
import { joinStep, setHandStep, walkInStep } from './joining-steps'
import type { LineModel } from './model'
import { LANES, LARGE, LIN, MEI, SMALL, TAO, TASTING } from './shop'
import type { Step } from './step'
import { type Remembered, undoStep } from './undo-step'

/** What a plan may look at, and the hand it sets. */
export interface Scene {
  readonly model: LineModel
  readonly swept: ReadonlyMap<TicketId, Gone>
  readonly last: ReadonlyMap<PersonId, Remembered>
  readonly hands: Map<LaneId, LaneHand | null>
  readonly now: Instant
}

/** Makes up what is asked for next: mostly what makes sense, sometimes what must be refused. */
export class Plans {
  readonly #choices: Choices

  constructor(choices: Choices) {
    this.#choices = choices
  }

  next(scene: Scene): Step {
    const { model, now } = scene
    const acting = { actor: this.#choices.pick([MEI, LIN, TAO]), now }
    const plans: readonly (readonly [weight: number, plan: () => Step])[] = [
      [34, () => this.#join(scene)],
      [5, () => this.#walkIn(scene, acting)],
      [16, () => this.#callNext(scene, acting)],
      [
        5,
        () =>
          callThisStep({ ticketId: this.#choices.ticket(model), ...this.#choices.place() }, acting),
      ],
      [3, () => recallStep(this.#choices.ticket(model, 'called'), acting)],
      [5, () => finishStep(this.#choices.ticket(model, 'called'), 'served', acting)],
      [7, () => finishStep(this.#choices.ticket(model, 'called'), 'missed', acting)],
      [6, () => returnStep(this.#choices.ticket(model, 'missed'), acting)],
      [6, () => moveStep(this.#choices.ticket(model), this.#choices.lane(), acting)],
      [5, () => this.#split(model, acting)],
      [3, () => endStep(this.#choices.ticket(model), acting)],
      [4, () => this.#leave(model, acting)],
      [5, () => this.#changeSize(model, acting)],
      [4, () => takeOverStep(this.#choices.ticket(model), this.#choices.shopper())],
      [14, () => this.#undo(scene, acting)],
      [5, () => this.#correct(scene, acting)],
      [1, () => endWaitingStep(this.#choices.pick([SMALL, LARGE, TASTING]), acting)],
      [3, () => this.#setHand(scene, acting)],
      [9, () => this.#checkIn(now)],
      [2, () => withdrawStep(this.#choices.ticket(model), now)],
      [3, () => overdueStep(now)],
    ]
    return this.#choices.weighted(plans)()
  }

  #join({ hands, now }: Scene): Step {
    const laneId = this.#choices.lane()
    const sizes = LANES.find(({ id }) => id === laneId)?.sizes ?? { from: 1, to: 4 }
    const fitting = sizes.from + Math.floor(this.#choices.random() * (sizes.to - sizes.from + 1))
    const size = this.#choices.chance(0.95) ? fitting : this.#choices.pick([null, 9])
    const joining = {
      laneId,
      ticketId: this.#choices.newId<'ticket'>('ticket'),
      holder: this.#choices.shopper(),
      size,
    }
    return joinStep(joining, hands.get(laneId) ?? null, now)
  }

  /** A little odd to the millisecond, so that no two are due at the same time. */
  #checkIn(now: Instant): Step {
    const ticketId = this.#choices.newId<'ticket'>('ticket')
    const untilDue = this.#choices.pick([
      -2 * MINUTE_MS,
      -MINUTE_MS,
      0,
      10_000,
      MINUTE_MS,
      8 * MINUTE_MS,
    ])
    const dueAt = now + untilDue + Math.floor(this.#choices.random() * 5_000)
    const holder = this.#choices.shopper()
    return checkInStep({ laneId: this.#choices.lane(), ticketId, holder, size: 2 }, dueAt, now)
  }

  #part() {
    return {
      ticketId: this.#choices.newId<'ticket'>('ticket'),
      holder: this.#choices.newId<'person'>('walkin'),
      takeOverCode: this.#choices.newId<'ticket-code'>('code'),
      fingerprint: 'f',
    }
  }

  #walkIn({ hands }: Scene, { actor, now }: Acting): Step {
    const laneId = this.#choices.lane()
    const request = {
      laneId,
      size: this.#choices.pick([null, 2, 4]),
      name: this.#choices.pick([null, '王']),
    }
    return walkInStep(request, this.#part(), hands.get(laneId) ?? null, actor, now)
  }

  #callNext({ model }: Scene, acting: Acting): Step {
    const laneId = this.#choices.lane()
    const named = LANES.find(({ id }) => id === laneId)?.places ?? []
    const fitting = named.length > 0 ? this.#choices.pick(named).id : null
    const { placeId } = this.#choices.chance(0.95) ? { placeId: fitting } : this.#choices.place()
    const here = model.calledTo(laneId, placeId ?? acting.actor)?.ticketId ?? null
    const after = this.#choices.chance(0.9)
      ? here
      : this.#choices.pick([null, this.#choices.ticket(model)])
    return callNextStep({ laneId, placeId, after }, acting)
  }

  /** Mostly by whoever did something last. */
  #undo({ last }: Scene, acting: Acting): Step {
    const latest = [...last].sort(([, a], [, b]) => b.done.at - a.done.at)[0]
    const actor = latest && this.#choices.chance(0.7) ? latest[0] : acting.actor
    return undoStep(last.get(actor), { ...acting, actor })
  }

  #split(model: LineModel, acting: Acting): Step {
    const request = {
      ticketId: this.#choices.ticket(model),
      size: this.#choices.pick([1, 1, 2, 3]),
    }
    return splitStep(request, this.#part(), acting)
  }

  #holderOf(model: LineModel, ticketId: TicketId): PersonId {
    const holder = model.tickets.get(ticketId)?.holder
    return holder && this.#choices.chance(0.95) ? holder : this.#choices.shopper()
  }

  #leave(model: LineModel, acting: Acting): Step {
    const ticketId = this.#choices.ticket(model)
    return leaveStep(this.#holderOf(model, ticketId), ticketId, acting)
  }

  #changeSize(model: LineModel, acting: Acting): Step {
    const ticketId = this.#choices.ticket(model)
    const request = { ticketId, size: this.#choices.pick([1, 2, 3, 4, 5, 6, 8, 9]) }
    return changeSizeStep(this.#holderOf(model, ticketId), request, acting)
  }

  #correct({ model, swept }: Scene, acting: Acting): Step {
    const ended = model.inStatus('served', 'missed')
    const ticketId =
      ended.length > 0 && this.#choices.chance(0.9)
        ? this.#choices.pick(ended).ticketId
        : this.#choices.ticket(model)
    const outcome = this.#choices.pick(['served', 'missed'] as const)
    return correctStep(ticketId, outcome, swept.get(ticketId) ?? null, acting)
  }

  /** Sets a lane's hand; a step that cannot be refused. */
  #setHand({ hands }: Scene, { actor, now }: Acting): Step {
    const laneId = this.#choices.pick([SMALL, LARGE, TASTING])
    const set = { at: now, by: actor }
    const hand = this.#choices.pick<LaneHand | null>([
      null,
      null,
      { status: 'open', ...set },
      { status: 'closed', ...set },
      { status: 'paused', reason: 'break', until: now + MINUTE_MS, ...set },
      { status: 'paused', ...set },
    ])
    hands.set(laneId, hand)
    return setHandStep(laneId, hand, actor)
  }
}
