/** An index as CloudBase's console and API know it. */
export interface CollectionIndex {
  readonly name: string
  readonly keys: Readonly<Record<string, 1 | -1>>
  readonly unique?: true
}

export interface CollectionDefinition {
  readonly indexes: readonly CollectionIndex[]
}

/**
 * Every collection there is. The local cloud refuses any other, and a real environment is made
 * from this list. All of them are closed to phones: only functions read and write.
 */
export const collections = {
  accessTokens: { indexes: [] },
  identities: { indexes: [{ name: 'person', keys: { personId: 1 }, unique: true }] },
  stores: {
    indexes: [
      { name: 'list', keys: { position: 1 } },
      { name: 'city', keys: { 'city.id': 1, position: 1 } },
      { name: 'where', keys: { 'location.latitude': 1, 'location.longitude': 1 } },
      { name: 'search', keys: { searched: 1 } },
    ],
  },
  merchant: { indexes: [] },
  merchantFolders: { indexes: [] },
  entries: { indexes: [] },
  members: {
    indexes: [
      { name: 'person', keys: { personId: 1, storeId: 1 }, unique: true },
      { name: 'store', keys: { storeId: 1, removedAt: 1 } },
    ],
  },
  ownership: { indexes: [] },
  ownerTries: { indexes: [] },
  invitations: { indexes: [{ name: 'store', keys: { storeId: 1, expiresAt: 1 } }] },
  pins: { indexes: [] },
  devices: { indexes: [{ name: 'store', keys: { storeId: 1 } }] },
  trail: { indexes: [{ name: 'newest', keys: { storeId: 1, key: -1 } }] },
  floors: { indexes: [{ name: 'moved', keys: { movedAt: 1 } }] },
  cards: { indexes: [{ name: 'birthday', keys: { birthday: 1, _id: 1 } }] },
  cardNumbers: { indexes: [] },
  phones: { indexes: [] },
  spentCodes: { indexes: [{ name: 'over', keys: { overAt: 1 } }] },
  lookUps: {
    indexes: [
      { name: 'store', keys: { storeId: 1, at: -1 } },
      { name: 'old', keys: { at: 1 } },
    ],
  },
  lookUpPaces: { indexes: [] },
  presences: { indexes: [{ name: 'old', keys: { at: 1 } }] },
  leftMarks: { indexes: [{ name: 'old', keys: { at: 1 } }] },
  messageWallets: { indexes: [{ name: 'old', keys: { changedAt: 1 } }] },
  messages: {
    indexes: [
      { name: 'about', keys: { about: 1, at: -1 } },
      { name: 'sent', keys: { 'outcome.messageId': 1 } },
      { name: 'old', keys: { at: 1 } },
    ],
  },
  feedback: {
    indexes: [
      { name: 'mine', keys: { personId: 1, at: -1 } },
      { name: 'inbox', keys: { storeId: 1, waiting: 1, at: 1 } },
      { name: 'old', keys: { at: 1 } },
    ],
  },
  lines: {
    indexes: [
      { name: 'unrecorded', keys: { unrecorded: 1 } },
      { name: 'unlearnt', keys: { learnt: 1, day: 1 } },
    ],
  },
  tickets: {
    indexes: [
      { name: 'day', keys: { storeId: 1, day: 1, endedAt: -1 } },
      { name: 'personal', keys: { personal: 1, joinedAt: 1 } },
    ],
  },
  ticketCodes: { indexes: [] },
  liveCards: {
    indexes: [
      { name: 'due', keys: { dueAt: 1 } },
      { name: 'code', keys: { code: 1 } },
    ],
  },
  paces: { indexes: [] },
  menus: { indexes: [] },
  products: { indexes: [{ name: 'menu', keys: { position: 1 } }] },
  offers: { indexes: [] },
  stocks: {
    indexes: [
      { name: 'store', keys: { storeId: 1 } },
      { name: 'unswept', keys: { unswept: 1, sweptAt: 1 } },
    ],
  },
  stockMovements: { indexes: [{ name: 'newest', keys: { stockId: 1, at: -1 } }] },
  attempts: {
    indexes: [
      { name: 'untold', keys: { told: 1, askAt: 1 } },
      { name: 'paid', keys: { paidAt: 1 } },
      { name: 'undelivered', keys: { shipped: 1, status: 1, paidAt: 1 } },
    ],
  },
  payment_events: { indexes: [{ name: 'newest', keys: { at: -1 } }] },
  refunds: {
    indexes: [
      { name: 'due', keys: { status: 1, dueAt: 1 } },
      { name: 'untold', keys: { told: 1, status: 1 } },
      { name: 'unbilled', keys: { billedOn: 1, endedAt: 1 } },
    ],
  },
  reconciliations: { indexes: [] },
  pointsProgrammes: { indexes: [] },
  pointsAccounts: {
    indexes: [
      { name: 'expiry', keys: { nextExpiryAt: 1 } },
      { name: 'turn', keys: { turn: 1, _id: 1 } },
    ],
  },
  pointsEntries: {
    indexes: [{ name: 'ledger', keys: { personId: 1, position: -1 }, unique: true }],
  },
  pointsRecords: { indexes: [] },
  purchaseCodes: {
    indexes: [
      { name: 'code', keys: { code: 1 }, unique: true },
      { name: 'over', keys: { until: 1 } },
    ],
  },
  pointsRequests: {
    indexes: [
      { name: 'waiting', keys: { storeId: 1, status: 1, at: 1 } },
      { name: 'granted', keys: { status: 1 } },
      { name: 'entered', keys: { by: 1, personId: 1, day: 1 } },
    ],
  },
  pointsChecks: { indexes: [{ name: 'newest', keys: { done: 1, day: -1 } }] },
  pointsRounds: { indexes: [] },
  promotions: { indexes: [{ name: 'store', keys: { storeId: 1, on: 1 } }] },
  coupons: {
    indexes: [
      { name: 'mine', keys: { personId: 1, expiresAt: 1 } },
      { name: 'used', keys: { personId: 1, status: 1, usedAt: -1 } },
      { name: 'rule', keys: { personId: 1, promotionId: 1, givenAt: 1 } },
      { name: 'figures', keys: { promotionId: 1, status: 1 } },
      { name: 'expiry', keys: { status: 1, expiresAt: 1 } },
    ],
  },
  promotionCounts: { indexes: [{ name: 'unswept', keys: { unswept: 1, sweptAt: 1 } }] },
  promotionUses: { indexes: [] },
  rewardClaims: {
    indexes: [
      { name: 'mine', keys: { personId: 1, kind: 1, askedAt: -1 } },
      { name: 'over', keys: { status: 1, until: 1 } },
      { name: 'unsettled', keys: { unsettled: 1 } },
      { name: 'figures', keys: { promotionId: 1, status: 1 } },
    ],
  },
  bookingStores: { indexes: [] },
  bookingDays: {
    indexes: [
      { name: 'lapse', keys: { nextLapseAt: 1 } },
      { name: 'unoffered', keys: { unoffered: 1 } },
      { name: 'store', keys: { storeId: 1, day: 1 } },
      { name: 'old', keys: { day: 1 } },
    ],
  },
  bookings: {
    indexes: [
      { name: 'mine', keys: { personId: 1, startsAt: -1 } },
      { name: 'day', keys: { storeId: 1, day: 1, startsAt: 1 } },
      { name: 'ahead', keys: { storeId: 1, status: 1, startsAt: 1 } },
      { name: 'lapse', keys: { status: 1, heldUntil: 1 } },
      { name: 'personal', keys: { personal: 1, startsAt: 1 } },
    ],
  },
  bookingWaits: {
    indexes: [
      { name: 'turn', keys: { storeId: 1, day: 1, status: 1, declined: 1, since: 1 } },
      { name: 'mine', keys: { personId: 1, status: 1, since: 1 } },
      { name: 'old', keys: { day: 1 } },
    ],
  },
  bookingNotes: {
    indexes: [
      { name: 'person', keys: { personId: 1 } },
      { name: 'over', keys: { forgetAt: 1 } },
    ],
  },
  events: { indexes: [{ name: 'on', keys: { on: 1 } }] },
  eventSessions: {
    indexes: [
      { name: 'dates', keys: { startsAt: 1 } },
      { name: 'store', keys: { storeId: 1, startsAt: 1 } },
      { name: 'event', keys: { eventId: 1, startsAt: 1 } },
      { name: 'look', keys: { lookAt: 1 } },
      { name: 'personal', keys: { personal: 1, endsAt: 1 } },
    ],
  },
  eventRegistrations: {
    indexes: [
      { name: 'mine', keys: { personId: 1, createdAt: -1 } },
      { name: 'list', keys: { sessionId: 1, status: 1, createdAt: 1 } },
      { name: 'lapse', keys: { status: 1, until: 1 } },
      { name: 'waited', keys: { status: 1, startsAt: 1 } },
      { name: 'personal', keys: { personal: 1, endsAt: 1 } },
    ],
  },
  orders: {
    indexes: [
      { name: 'mine', keys: { personId: 1, placedAt: -1 } },
      { name: 'board', keys: { storeId: 1, kind: 1, status: 1, promisedAt: 1 } },
      { name: 'counter', keys: { storeId: 1, kind: 1, paidAt: -1 } },
      { name: 'days', keys: { storeId: 1, days: 1 } },
      { name: 'refunds', keys: { storeId: 1, 'refunds.status': 1, placedAt: 1 } },
      { name: 'refund', keys: { storeId: 1, 'refunds.id': 1 } },
      { name: 'fapiao', keys: { storeId: 1, 'fapiao.status': 1, 'fapiao.askedAt': 1 } },
      { name: 'placing', keys: { status: 1, placedAt: 1 } },
      { name: 'unpaid', keys: { status: 1, payUntil: 1 } },
      { name: 'held', keys: { 'stock.state': 1, endedAt: 1 } },
      { name: 'unsettled', keys: { unsettled: 1 } },
      { name: 'personal', keys: { personal: 1, placedAt: 1 } },
    ],
  },
  orderDays: { indexes: [{ name: 'unswept', keys: { unswept: 1, sweptAt: 1 } }] },
  orderFigures: { indexes: [{ name: 'day', keys: { day: 1, _id: 1 } }] },
  recounts: { indexes: [] },
  heard: { indexes: [] },
  failures: { indexes: [{ name: 'newest', keys: { at: -1 } }] },
  outbox: {
    indexes: [
      { name: 'due', keys: { status: 1, dueAt: 1 } },
      { name: 'kind', keys: { kind: 1, createdAt: -1 } },
    ],
  },
} as const satisfies Record<string, CollectionDefinition>

export type CollectionName = keyof typeof collections
