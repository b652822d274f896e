/** A code as it was read or typed, in the letters it was made of; null where there is none. */
export function purchaseCodeOf(text: string): string | null {
  const code = text.replace(/[\s-]/g, '').toLowerCase()
  return code === '' ? null : code
}

/** In groups of four, as it is read aloud and typed. */
export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}
