/** What the local surface takes; the functions' own limits are in functions/limits.ts. */
export const HTTP_LIMITS = {
  /** The longest body read at all: room for a call ten times too large, to be refused by name. */
  bodyMaxBytes: 1024 * 1024,
} as const

/** A local person's openid. A letter first: the SDK turns an all-digit one into a number. */
export const OPENID_PATTERN = /^[a-z][a-z0-9-]{3,40}$/
