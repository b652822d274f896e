import { useShareAppMessage } from '@tarojs/taro'

/** A card sent to a friend, and the page of ours that it opens. */
export interface ShareCard {
  readonly title: string
  readonly path: string
  /** A packaged picture, five wide to four high. Without one WeChat shows the page itself. */
  readonly imageUrl?: string
}

/**
 * What this page sends when it is shared: by WeChat's menu or by a button with these properties.
 * The page's own configuration must enable it.
 */
export function useShareCard(card: ShareCard) {
  useShareAppMessage(() => card)
  return { openType: 'share' } as const
}
