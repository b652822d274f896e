/** What a field is called to those who listen. Taro keeps a label off a browser's own field. */
export function fieldNamed(name: string) {
  return { nativeProps: { 'aria-label': name } } as const
}
