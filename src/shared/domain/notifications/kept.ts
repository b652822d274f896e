/** Days that what a shopper wrote to a store is kept, with what was answered: as other records of it. */
export const FEEDBACK_DAYS = 365

/**
 * Days that what was told is kept, longer than anything is told again, since it stops a second
 * telling: a month's points are warned of from thirty days before its first to its last day.
 */
export const MESSAGE_DAYS = 90

/** Days that consents are kept unchanged: whoever has not come for a year is asked again. */
export const WALLET_DAYS = 365
