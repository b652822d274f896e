/** The one document that speaks of the merchant as a whole. */
export const MERCHANT_ID = 'themerchant'
