import { useSay } from '@/ui/language'
import { Notice } from '@/ui/notice'
import { storesText } from './stores.text'

/**
 * Home in Moments' single page (scene 1154): nobody is signed in there and nothing leads on, so
 * nothing is asked of the cloud. WeChat's own button under it opens the Mini Program.
 */
export function OnlyALook() {
  const say = useSay()
  return <Notice id="only-a-look" words={say(storesText.onlyALook)} />
}
