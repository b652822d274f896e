/**
 * Where a registration stands. `offered` is a place that came free, for whoever has waited longest;
 * `came` has been checked in.
 */
export type RegistrationStatus =
  | 'awaiting-payment'
  | 'waiting'
  | 'offered'
  | 'registered'
  | 'came'
  | 'cancelled'
  | 'expired'

/** A registration's life: status → what may follow. Late money makes an expired one certain after all. */
export const registrationLife: {
  readonly [From in RegistrationStatus]: readonly RegistrationStatus[]
} = {
  'awaiting-payment': ['registered', 'cancelled', 'expired'],
  waiting: ['offered', 'cancelled', 'expired'],
  offered: ['awaiting-payment', 'registered', 'cancelled', 'expired'],
  registered: ['came', 'cancelled'],
  came: ['registered', 'cancelled'],
  cancelled: [],
  expired: ['registered'],
}

export function mayBecome(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return registrationLife[from].includes(to)
}
