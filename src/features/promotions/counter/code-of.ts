/** A code as it was read or typed, its gaps left out; null where there is none. */
export function codeOf(text: string): string | null {
  const code = text.replace(/[\s-]/g, '')
  return code === '' ? null : code
}
