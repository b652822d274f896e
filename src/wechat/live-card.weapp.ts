import type { ButtonProps } from '@tarojs/components'
import Taro from '@tarojs/taro'

/** The first base library with the button (liveActivity): 2.26.2. */
const SINCE = [2, 26, 2]

/** Whether this WeChat has live cards. */
export function hasLiveCards(): boolean {
  const parts = (Taro.getAppBaseInfo().SDKVersion ?? '').split('.').map(Number)
  for (const [at, least] of SINCE.entries()) {
    const part = parts[at] ?? 0
    if (part !== least) return part > least
  }
  return true
}

/**
 * What makes a button WeChat's own for a live card: its tap is answered with the code the server
 * shows the card by.
 * @param type WeChat's number of the kind of card
 */
export function askLiveCard(type: number, onCode: (code: string) => void) {
  const onCreateLiveActivity: ButtonProps['onCreateLiveActivity'] = ({ detail }) => {
    if (detail.code) onCode(detail.code)
  }
  return { openType: 'liveActivity', activityType: String(type), onCreateLiveActivity } as const
}
