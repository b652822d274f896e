import { asId } from '../../kernel/ids'

/** Stands for all stores, those to come among them: where an owner works. No store has this id. */
export const EVERY_STORE = asId<'store'>('everystore')
