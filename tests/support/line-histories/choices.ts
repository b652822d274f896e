import { asId, type LaneId, type PersonId, type PlaceId, type TicketId } from '@/shared/kernel/ids'
import type { LineModel } from './model'
import { CORNER, LARGE, NO_LANE, NO_PLACE, SMALL, TASTING, WINDOW } from './shop'

const SHOPPERS = 30

/** What is drawn by chance: mostly something that exists and fits, sometimes not. */
export class Choices {
  readonly random: () => number
  #made = 0

  constructor(random: () => number) {
    this.random = random
  }

  chance(share: number): boolean {
    return this.random() < share
  }

  pick<T>(from: readonly T[]): T {
    const item = from[Math.floor(this.random() * from.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    let left = this.random() * choices.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, choice] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    throw new Error('nothing to choose from')
  }

  newId<Of extends string>(kind: string) {
    this.#made += 1
    return asId<Of>(`${kind}${String(this.#made).padStart(6, '0')}`)
  }

  shopper(): PersonId {
    return asId(`shopper${String(Math.floor(this.random() * SHOPPERS)).padStart(4, '0')}`)
  }

  lane(): LaneId {
    return this.chance(0.03) ? NO_LANE : this.pick([SMALL, SMALL, LARGE, TASTING])
  }

  /** A live one or one in this status, now and then any there ever was, or none at all. */
  ticket(model: LineModel, ...statuses: readonly ('called' | 'missed')[]): TicketId {
    const wanted = this.chance(0.9)
      ? model.inStatus(...(statuses.length > 0 ? statuses : (['waiting', 'called'] as const)))
      : [...model.tickets.values()]
    return wanted.length > 0 ? this.pick(wanted).ticketId : asId('nosuchticket')
  }

  place(): { placeId: PlaceId | null } {
    const placeId = this.chance(0.05) ? NO_PLACE : this.pick([WINDOW, CORNER, null, null])
    return { placeId }
  }
}
