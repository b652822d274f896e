/** WeChat's own chat with a shop's people opens from its button. */
export const hasCustomerService = true
