import { privateUses } from '@/features/privacy/private-uses'
import { WEAPP_DIR } from '../../config/package-sizes'
import { undeclaredIn } from '../support/miniprogram/private-interfaces'
import { everyRule, unproven } from '../support/review-proofs'
import type { Figures } from './figures'

/** What review would stumble over: private interfaces nobody declared, rules nothing proves. */
export function measureLaunch(): Figures {
  const declared = Object.values(privateUses).flatMap(({ interfaces }) => interfaces)
  const without = new Set(unproven(everyRule).map((wrong) => wrong.replace(/:.*/, '')))
  return {
    'launch/privacy-undeclared': undeclaredIn(WEAPP_DIR, declared).length,
    'launch/review-rules/listed': Object.keys(everyRule).length,
    'launch/review-rules/without-proof': without.size,
  }
}
