/** Days that it is kept who was in a store: a business day is over well before. */
export const PRESENCE_DAYS = 3

/** Days that it is kept which member of staff looked somebody up. */
export const LOOK_UP_DAYS = 365

/** Twelve months: so long a mark says that somebody was a member, so that no gift is given twice. */
export const LEFT_MARK_DAYS = 365
