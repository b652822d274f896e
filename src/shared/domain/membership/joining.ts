/** What somebody says of their age when they join, and all that is asked. */
export const joiningAges = ['fourteen-or-older', 'with-guardian'] as const
export type JoiningAge = (typeof joiningAges)[number]

/**
 * The version of the agreement and the membership rules a phone of this build shows. It changes
 * with every change of their words that asks for a new consent.
 */
export const TERMS_VERSION = '2026-11-22'
