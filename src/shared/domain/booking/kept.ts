/** Days after which a booking keeps its times and money, not what its guest gave of themselves. */
export const BOOKING_PERSONAL_DAYS = 30

/** Days that what the staff noted is kept: after a member was last noted, after a guest's booking. */
export const NOTE_DAYS = 365
export const GUEST_NOTE_DAYS = 30
