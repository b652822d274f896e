/** A browser has no chat with a shop's people. */
export const hasCustomerService = false
