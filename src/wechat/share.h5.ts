import Taro from '@tarojs/taro'

/** A card sent to a friend, and the page of ours that it opens. */
export interface ShareCard {
  readonly title: string
  readonly path: string
  /** A packaged picture, five wide to four high. Without one WeChat shows the page itself. */
  readonly imageUrl?: string
}

/** A browser has no chat to send a card to: a tap copies the page's address instead, and says so. */
export function useShareCard({ path }: ShareCard) {
  const { origin, pathname } = window.location
  return {
    onTap: () => void Taro.setClipboardData({ data: `${origin}${pathname}#${path}` }),
  } as const
}
