/** Days that what a shopper wrote to a store is kept, with what was answered: as other records of it. */
export const FEEDBACK_DAYS = 365
