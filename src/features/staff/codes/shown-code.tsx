import { Image, Text, View } from '@tarojs/components'
import type { CodePicture } from '@/shared/contracts/staff.codes.contract'
import { useSay } from '@/ui/language'
import { unheard } from '@/ui/role'
import { codesText } from './codes.text'
import './codes.scss'

/** A code as wide as the screen, to be held up and scanned. */
export function ShownCode({ picture }: { readonly picture: CodePicture }) {
  const say = useSay()
  return (
    <View className="code-shown">
      <Image
        className="code-picture"
        src={`data:${picture.contentType};base64,${picture.base64}`}
        mode="scaleToFill"
        {...unheard}
      />
      <View id="code-hint" className="title">
        {say(codesText.scan)}
      </View>
      <Text id="code-scene" className="small" userSelect>
        {picture.scene}
      </Text>
    </View>
  )
}
