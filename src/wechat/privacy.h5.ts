/** A browser asks for itself, where it asks at all: nobody is ever asked here. */
export const privacy = {
  isAsked: () => false,
  watch: (_listener: () => void) => () => undefined,
  agreeing: (_buttonId: string) => ({}) as const,
  refuse: () => undefined,
  openContract: () => undefined,
}
