import * as v from 'valibot'
import { type RefundTwist, refundTwists } from './refunds-api'

/**
 * What can go wrong between the shop and WeChat Pay: the call is carried out and its reply is
 * lost; it is not carried out; its reply is not as it was signed.
 */
const payTroubles = ['lost-reply', 'unavailable', 'wrong-signature'] as const
export type PayTrouble = (typeof payTroubles)[number]

/** The calls there are. */
const payCalls = [
  'prepay',
  'query',
  'close',
  'refund',
  'refund-query',
  'bill',
  'bill-file',
] as const
export type PayCall = (typeof payCalls)[number]

export const payFaultSchema = v.strictObject({
  on: v.picklist(payCalls),
  kind: v.picklist([...payTroubles, ...refundTwists]),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type PayFault = v.InferOutput<typeof payFaultSchema>

/** Faults asked for, each until it is spent. */
export interface PayFaults {
  add(fault: PayFault): void
  /** Uses up one strike of the first trouble there is for a call. */
  trouble(on: PayCall): PayTrouble | undefined
  /** The same for how the next refund ends. */
  twist(): RefundTwist | undefined
  clear(): void
}

export function createPayFaults(): PayFaults {
  let armed: { readonly fault: PayFault; left: number }[] = []
  function strike<Kind extends PayFault['kind']>(
    on: PayCall,
    kinds: readonly Kind[],
  ): Kind | undefined {
    for (const each of armed) {
      const kind = kinds.find((one) => one === each.fault.kind)
      if (each.fault.on !== on || kind === undefined) continue
      each.left -= 1
      armed = armed.filter(({ left }) => left > 0)
      return kind
    }
    return undefined
  }
  return {
    add: (fault) => armed.push({ fault, left: fault.count }),
    trouble: (on) => strike(on, payTroubles),
    twist: () => strike('refund', refundTwists),
    clear: () => {
      armed = []
    },
  }
}
