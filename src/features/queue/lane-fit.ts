import type { LaneView, PartySizes } from '@/shared/contracts/queue.views'

/** Whether a lane is for so many people; one that does not ask is for any number. */
export function fits(sizes: PartySizes | undefined, size: number): boolean {
  return sizes === undefined || (size >= sizes.from && size <= sizes.to)
}

/** The largest party offered one tap: whoever brings more speaks to the staff. */
const MOST_PEOPLE = 20

/** Every party size some lane is for, ascending, to twenty; empty where no lane asks. */
export function sizesAsked(lanes: readonly Pick<LaneView, 'sizes'>[]): number[] {
  const sizes = new Set<number>()
  for (const lane of lanes) {
    if (lane.sizes === undefined) continue
    const to = Math.min(lane.sizes.to, MOST_PEOPLE)
    for (let size = lane.sizes.from; size <= to; size += 1) sizes.add(size)
  }
  return [...sizes].sort((a, b) => a - b)
}

/** The size asked for that is nearest to the one wanted; null where no lane asks. */
export function nearestSize(asked: readonly number[], wanted: number): number | null {
  let nearest: number | null = null
  for (const size of asked) {
    if (nearest === null || Math.abs(size - wanted) < Math.abs(nearest - wanted)) nearest = size
  }
  return nearest
}

/** The number of people nearest to the one wanted that a lane is for. */
export function sizeFor(sizes: PartySizes | undefined, wanted: number): number {
  return sizes === undefined ? wanted : Math.min(Math.max(wanted, sizes.from), sizes.to)
}

/** What a shopper may do at a lane. */
export type Joining = 'join' | 'scan-first' | 'other-size' | 'not-now'

/** @param size how many they are, null where no lane asks; @param scene the door code scanned, if one was */
export function joining(lane: LaneView, size: number | null, scene: string | null): Joining {
  if (size !== null && !fits(lane.sizes, size)) return 'other-size'
  if (lane.status !== 'open') return 'not-now'
  return lane.doorOnly && scene === null ? 'scan-first' : 'join'
}

/**
 * The lane whose button is the main one: the one whose code was scanned, or else the first, of
 * those to be joined.
 */
export function mainLane(
  lanes: readonly LaneView[],
  size: number | null,
  scene: string | null,
  scanned: LaneView | null = null,
): LaneView | null {
  const joinable = lanes.filter((lane) => joining(lane, size, scene) === 'join')
  return joinable.find((lane) => lane === scanned) ?? joinable[0] ?? null
}
