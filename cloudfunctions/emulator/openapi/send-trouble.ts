import * as v from 'valibot'
import { chanceNamed } from '../seed/chance'

/**
 * What can go wrong with a message beyond its own faults: WeChat is sending the person another one
 * (43108), takes the words for sensitive (45168), has banned the capability (43107), is busy (-1)
 * without having sent it, or having sent it.
 */
export const sendTroubles = ['concurrent', 'sensitive', 'banned', 'busy', 'busy-but-sent'] as const
export type SendTrouble = (typeof sendTroubles)[number]

const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

export const sendTroubleSchema = v.union([
  v.strictObject({
    kind: v.picklist(sendTroubles),
    count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  /** Which part of the messages each befalls, by chance. */
  v.strictObject({
    shares: v.partial(
      v.strictObject({
        concurrent: part,
        sensitive: part,
        banned: part,
        busy: part,
        'busy-but-sent': part,
      }),
    ),
    /** The same chance comes again under the same name. */
    chance: v.string(),
  }),
])
export type WantedTrouble = v.InferOutput<typeof sendTroubleSchema>

/** Troubles asked for: those counted are spent one by one, those by chance stay. */
export interface SendTroubles {
  add(wanted: WantedTrouble): void
  /** What befalls the message being sent. */
  next(): SendTrouble | undefined
  clear(): void
}

export function createSendTroubles(): SendTroubles {
  let counted: SendTrouble[] = []
  let byChance: () => SendTrouble | undefined = () => undefined
  return {
    add(wanted) {
      if ('kind' in wanted) {
        counted = [...counted, ...Array.from({ length: wanted.count }, () => wanted.kind)]
        return
      }
      const { share } = chanceNamed(wanted.chance)
      byChance = () => {
        let left = share()
        return sendTroubles.find((kind) => {
          left -= wanted.shares[kind] ?? 0
          return left < 0
        })
      }
    },
    next: () => counted.shift() ?? byChance(),
    clear() {
      counted = []
      byChance = () => undefined
    },
  }
}
