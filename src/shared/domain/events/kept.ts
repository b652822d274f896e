/** Days after its date that a registration keeps its event, times and money, not the person. */
export const REGISTRATION_PERSONAL_DAYS = 30
