import Taro from '@tarojs/taro'

/** What WeChat waits for before it lets an interface at personal data, and what it is told. */
type Answer = (answer: { readonly event: 'agree' | 'disagree'; readonly buttonId?: string }) => void

const listeners = new Set<() => void>()
let waiting: Answer[] = []

function tell(): void {
  for (const listener of listeners) listener()
}

// Absent below base library 2.32.3, where WeChat itself asks.
Taro.onNeedPrivacyAuthorization?.((resolve: Answer) => {
  waiting = [...waiting, resolve]
  tell()
})

function answer(event: 'agree' | 'disagree', buttonId?: string): void {
  const asked = waiting
  waiting = []
  for (const resolve of asked) resolve({ event, ...(buttonId !== undefined && { buttonId }) })
  tell()
}

/** The official privacy flow: whether somebody is being asked, and what they say to it. */
export const privacy = {
  isAsked: () => waiting.length > 0,
  /** Calls back on every change; returns what ends it. */
  watch(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** What makes a button WeChat's own for agreeing. @param buttonId the `id` it has on the page */
  agreeing: (buttonId: string) =>
    ({
      openType: 'agreePrivacyAuthorization',
      onAgreePrivacyAuthorization: () => answer('agree', buttonId),
    }) as const,
  refuse: () => answer('disagree'),
  /** Opens the guide as WeChat keeps it. */
  openContract: () => {
    Taro.openPrivacyContract({})
  },
}
