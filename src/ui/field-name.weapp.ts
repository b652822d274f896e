/** What a field is called to those who listen. */
export function fieldNamed(name: string) {
  return { 'aria-label': name } as const
}
