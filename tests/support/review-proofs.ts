import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../config/build'
import { designRules } from '../../config/launch/design-rules'
import { scoreConditions } from '../../config/launch/experience-score'
import type { Proof, ReviewRule } from '../../config/launch/review-rule'
import { reviewRules } from '../../config/launch/review-rules'

/** Every rule there is, by its id. */
export const everyRule: Readonly<Record<string, ReviewRule>> = {
  ...reviewRules,
  ...designRules,
  ...scoreConditions,
}

/** Why a proof proves nothing, or null. */
export function wrongWithProof(proof: Proof): string | null {
  if ('byHand' in proof) return proof.byHand.length > 20 ? null : 'says nothing'
  if ('screen' in proof) {
    const picture = `tests/e2e/pictures/zh/${proof.screen}.png`
    return existsSync(join(ROOT, picture)) ? null : `no picture ${picture}`
  }
  if ('design' in proof) return existsSync(join(ROOT, proof.design)) ? null : `no ${proof.design}`
  const file = join(ROOT, proof.test)
  if (!existsSync(file)) return `no test ${proof.test}`
  const named = ["it('", "describe('"].some((begin) =>
    readFileSync(file, 'utf8').includes(`${begin}${proof.named}'`),
  )
  return named ? null : `no test “${proof.named}” in ${proof.test}`
}

/** Rules that nothing proves, with what is wrong with what should. */
export function unproven(rules: Readonly<Record<string, ReviewRule>>): string[] {
  return Object.entries(rules).flatMap(([id, { proofs }]) => {
    const wrong = proofs.map(wrongWithProof).filter((why) => why !== null)
    if (proofs.length === 0) return [`${id}: no proof`]
    return wrong.map((why) => `${id}: ${why}`)
  })
}
