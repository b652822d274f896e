import { View } from '@tarojs/components'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { askingText } from './asking.text'
import { useAsking } from './use-asking'

/** Where what one has may expire: asking for one message before it does, in a tap of its own. */
export function TellMe() {
  const say = useSay()
  const { words, ask, confirmed } = useAsking('keep')
  if (confirmed) {
    return (
      <View id="will-tell" className="muted small">
        {say(askingText.willTell)}
      </View>
    )
  }
  if (words === null) return null
  return (
    <>
      {words}
      <TapButton
        id="tell-me"
        label={say(askingText.tellMe)}
        look="plain"
        onTap={() => void ask()}
      />
    </>
  )
}
