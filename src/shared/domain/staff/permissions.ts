/** What somebody is at a store. An owner is one at every store of the merchant. */
export const roles = ['owner', 'manager', 'clerk'] as const
export type Role = (typeof roles)[number]

interface Grant {
  readonly roles: readonly Role[]
  /** Whether it may be done on a phone the counter shares, or only on the person's own. */
  readonly onSharedPhone: boolean
  /** Whether a counter's phone goes on showing it while nobody has taken it over. Only reads. */
  readonly withNobodyThere?: boolean
}

const everyRole = roles
const inCharge = ['owner', 'manager'] as const

/** The one table of who may do what. What is not granted here is refused. */
export const grants = {
  'watch-the-line': { roles: everyRole, onSharedPhone: true, withNobodyThere: true },
  'run-the-line': { roles: everyRole, onSharedPhone: true },
  'watch-events': { roles: everyRole, onSharedPhone: true },
  'run-events': { roles: everyRole, onSharedPhone: true },
  'change-events': { roles: inCharge, onSharedPhone: true },
  'watch-orders': { roles: everyRole, onSharedPhone: true, withNobodyThere: true },
  'run-orders': { roles: everyRole, onSharedPhone: true },
  'watch-bookings': { roles: everyRole, onSharedPhone: true, withNobodyThere: true },
  'run-bookings': { roles: everyRole, onSharedPhone: true },
  'change-calendars': { roles: inCharge, onSharedPhone: false },
  'give-back': { roles: everyRole, onSharedPhone: true },
  'settle-refunds': { roles: inCharge, onSharedPhone: true },
  'issue-fapiao': { roles: inCharge, onSharedPhone: false },
  'read-figures': { roles: inCharge, onSharedPhone: true },
  'see-payments': { roles: inCharge, onSharedPhone: false },
  'answer-feedback': { roles: inCharge, onSharedPhone: false },
  'answer-calls': { roles: everyRole, onSharedPhone: true },
  'show-codes': { roles: everyRole, onSharedPhone: true },
  'look-up-members': { roles: everyRole, onSharedPhone: true },
  'credit-points': { roles: everyRole, onSharedPhone: true },
  'adjust-points': { roles: everyRole, onSharedPhone: false },
  'approve-points': { roles: inCharge, onSharedPhone: false },
  'redeem-coupons': { roles: everyRole, onSharedPhone: true },
  'run-promotions': { roles: inCharge, onSharedPhone: false },
  'change-the-shelf': { roles: everyRole, onSharedPhone: true },
  'set-prices': { roles: inCharge, onSharedPhone: false },
  'change-the-store': { roles: inCharge, onSharedPhone: false },
  'manage-people': { roles: inCharge, onSharedPhone: false },
  'manage-devices': { roles: inCharge, onSharedPhone: false },
  'read-the-trail': { roles: inCharge, onSharedPhone: false },
  'see-health': { roles: ['owner'], onSharedPhone: false },
} as const satisfies Record<string, Grant>

export type Permission = keyof typeof grants

export function mayDo(role: Role, permission: Permission): boolean {
  const { roles: granted }: Grant = grants[permission]
  return granted.includes(role)
}

export function mayDoOnSharedPhone(permission: Permission): boolean {
  return grants[permission].onSharedPhone
}

export function mayBeSeenWithNobodyThere(permission: Permission): boolean {
  const { withNobodyThere = false }: Grant = grants[permission]
  return withNobodyThere
}
