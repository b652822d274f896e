import { OfficialAccount } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'

/**
 * The entrances from which WeChat shows it: scanned links and codes, and cards of other people
 * (components/official-account, 场景值 of the launch; a later entrance changes nothing).
 */
const SHOWN_FROM: readonly number[] = [1011, 1017, 1025, 1047, 1124]

/**
 * The card of the merchant's Official Account with WeChat's own button to follow it. Nothing where
 * WeChat does not show it: another entrance, no account bound, or one that is closed. One a page.
 */
export function FollowAccount() {
  const [refused, setRefused] = useState(false)
  if (refused || !SHOWN_FROM.includes(Taro.getLaunchOptionsSync().scene)) return null
  return <OfficialAccount id="follow-account" onError={() => setRefused(true)} />
}
