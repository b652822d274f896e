import type { TimerTask } from '../../platform/entry'
import { write } from '../../platform/route'
import * as schema from './payments.schemas'
import { checkFor, prepayFor } from './prepay.service'
import type { PurposePorts } from './purpose-port'
import { reconcileDays } from './reconcile.service'
import { sendRefunds } from './send-refunds.service'
import { askAboutAttempts } from './truth.service'

/** What phones ask of `pay`. */
export function paymentsForPay(ports: PurposePorts) {
  return {
    'payments/prepay': write<'payments/prepay'>(schema.prepayInput, prepayFor(ports)),
    'payments/check': write<'payments/check'>(schema.checkInput, checkFor(ports)),
  }
}

/** What `pay` does: money first. WeChat makes a bill once a day. */
export function paymentsTimer(ports: PurposePorts): readonly TimerTask[] {
  return [
    { name: 'payments/ask', run: askAboutAttempts(ports) },
    { name: 'payments/refunds', run: sendRefunds(ports) },
    { name: 'payments/reconcile', tidies: true, run: reconcileDays(ports) },
  ]
}
