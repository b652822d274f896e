import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { EventView } from '@/shared/contracts/events.views'
import { useSay } from '@/ui/language'
import { unheard } from '@/ui/role'
import { priceWords } from '../events.text'
import { onlyForWords } from './only-for-words'
import '../events.scss'

function Picture({ address }: { readonly address: string }) {
  const [missing, setMissing] = useState(false)
  if (missing) return null
  return (
    <Image
      className="event-picture"
      src={address}
      mode="aspectFill"
      {...unheard}
      onError={() => setMissing(true)}
    />
  )
}

/** What it is, where, for whom and for how much. */
export function EventFace({ event }: { readonly event: EventView }) {
  const say = useSay()
  const { name, storeName, picture, about, priceFen, onlyFor } = event
  const terms = [priceWords(priceFen), ...(onlyFor === null ? [] : [onlyForWords(onlyFor)])]
  return (
    <View>
      {picture === null ? null : <Picture address={picture} />}
      <View className="event-part">
        <View id="event-name" className="display">
          {say(name)}
        </View>
        <View className="muted">{say(storeName)}</View>
        <View id="event-terms" className="figures">
          {terms.map(say).join(' · ')}
        </View>
      </View>
      <View className="event-about">{say(about)}</View>
    </View>
  )
}
