/** Days after which an order keeps its lines, times and money, not the person. */
export const ORDER_PERSONAL_DAYS = 30
