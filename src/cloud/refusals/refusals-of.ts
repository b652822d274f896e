import type { AnyRefusal } from '@/shared/contracts'

/** The refusal codes of these modules: each must have its words, or its file does not compile. */
export type RefusalsOf<Module extends string> = Extract<AnyRefusal['code'], `${Module}/${string}`>
