/** Days after which a ticket keeps lane, times and outcome, not the person. */
export const TICKET_PERSONAL_DAYS = 30
