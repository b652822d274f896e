export const COUNTER_ADDRESS = '/staff/counter/index'
