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
  identities: { indexes: [{ name: 'person', keys: { personId: 1 }, unique: true }] },
  stores: { indexes: [] },
  entries: { indexes: [] },
  members: { indexes: [{ name: 'person', keys: { personId: 1, storeId: 1 }, unique: true }] },
  floors: { indexes: [{ name: 'moved', keys: { movedAt: 1 } }] },
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
  paces: { indexes: [] },
  outbox: { indexes: [{ name: 'due', keys: { status: 1, dueAt: 1 } }] },
} as const satisfies Record<string, CollectionDefinition>

export type CollectionName = keyof typeof collections
