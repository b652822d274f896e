/** Who plays the scenes: the demo's staff, and shoppers who come in. */
export const LIN = 'shopper-lin'
export const WANG = 'shopper-wang'
export const MEI = 'clerk-mei'
export const CHEN = 'manager-chen'
export const ZHOU = 'owner-zhou'

/** @returns the one there must be for the scene to go on */
export function there<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`there is no ${what}`)
  return value
}
