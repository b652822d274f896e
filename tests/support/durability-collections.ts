/** What the durability load writes to; a pair is one document in each. */
export const collections = { left: { indexes: [] }, right: { indexes: [] } }
