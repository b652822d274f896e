import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { useShown } from '@/cloud/use-shown'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { privacy } from '@/wechat/privacy'
import { privacyText } from './privacy.text'
import './privacy.scss'

const AGREE = 'privacy-agree'

/**
 * WeChat's question before an interface gets at personal data, in our own words. It stands on every
 * page that has such an interface; closing it is a no, and the page goes on without.
 */
export function PrivacySheet() {
  const say = useSay()
  const shown = useShown()
  const asked = useSyncExternalStore(privacy.watch, privacy.isAsked)
  if (!shown || !asked) return null
  return (
    <Sheet id="privacy-sheet" title={say(privacyText.title)} onClose={privacy.refuse}>
      <View className="muted">{say(privacyText.what)}</View>
      <View className="privacy-ways">
        <TapButton
          id="privacy-read"
          label={say(privacyText.read)}
          look="plain"
          onTap={privacy.openContract}
        />
        <TapButton id={AGREE} label={say(privacyText.agree)} {...privacy.agreeing(AGREE)} />
        <TapButton
          id="privacy-refuse"
          label={say(privacyText.refuse)}
          look="second"
          onTap={privacy.refuse}
        />
      </View>
    </Sheet>
  )
}
