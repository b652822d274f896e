import type { Id } from './document'

/** Ids in the order of a number each has. Sorted when first asked after a change: changes are rare. */
export class NumberOrder {
  readonly #numbers = new Map<Id, number>()
  #sorted: readonly (readonly [Id, number])[] | undefined

  set(id: Id, value: number): void {
    this.#numbers.set(id, value)
    this.#sorted = undefined
  }

  delete(id: Id): void {
    if (this.#numbers.delete(id)) this.#sorted = undefined
  }

  /** The ids whose number lies between the two, both included. */
  between(least: number, most: number): readonly Id[] {
    this.#sorted ??= [...this.#numbers].sort(([, a], [, b]) => a - b)
    const from = firstWhere(this.#sorted, ([, value]) => value >= least)
    const to = firstWhere(this.#sorted, ([, value]) => value > most)
    return this.#sorted.slice(from, to).map(([id]) => id)
  }
}

/** Where a sorted list begins to meet a condition that holds from some place on; its length if never. */
function firstWhere<Item>(sorted: readonly Item[], meets: (item: Item) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = sorted[middle]
    if (item !== undefined && meets(item)) high = middle
    else low = middle + 1
  }
  return low
}
