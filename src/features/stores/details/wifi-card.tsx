import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { StoreDetails } from '@/shared/contracts/stores.contract'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { copy } from '@/wechat/clipboard'
import { detailsText } from './details.text'

function Password({ password }: { readonly password: string }) {
  const say = useSay()
  const [refused, setRefused] = useState(false)
  const copyIt = async () => setRefused(!(await copy(password)))
  return (
    <>
      <View className="wifi-row">
        <View className="wifi-label muted">{say(detailsText.wifiPassword)}</View>
        <Text id="wifi-password" className="wifi-value" userSelect>
          {password}
        </Text>
        <TapButton
          id="copy-password"
          label={say(detailsText.copy)}
          spoken={say(detailsText.copyPassword)}
          look="plain"
          onTap={() => void copyIt()}
        />
      </View>
      {refused ? <Aside id="not-copied" words={say(detailsText.notCopied)} /> : null}
    </>
  )
}

/** The store's Wi-Fi, to be typed in or copied: connecting by itself lasts only inside WeChat. */
export function WifiCard({ wifi }: Pick<StoreDetails, 'wifi'>) {
  const say = useSay()
  if (wifi === null) return null
  return (
    <View id="wifi" className="card store-part">
      <View className="title">{say(detailsText.wifi)}</View>
      <View className="wifi-row">
        <View className="wifi-label muted">{say(detailsText.wifiName)}</View>
        <Text className="wifi-value" userSelect>
          {wifi.name}
        </Text>
      </View>
      {wifi.password === undefined ? (
        <View className="muted">{say(detailsText.wifiOpen)}</View>
      ) : (
        <Password password={wifi.password} />
      )}
    </View>
  )
}
