import { createHash } from 'node:crypto'

/** Chance that is the same every time under the same name. */
export interface Chance {
  /** In [0, 1). */
  readonly share: () => number
  readonly between: (least: number, most: number) => number
}

export function chanceNamed(name: string): Chance {
  let drawn = 0
  const share = () => {
    drawn += 1
    return createHash('sha256').update(`${name} ${drawn}`).digest().readUInt32BE() / 2 ** 32
  }
  return { share, between: (least, most) => least + (most - least) * share() }
}
