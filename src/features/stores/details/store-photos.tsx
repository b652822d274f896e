import { Image, ScrollView, View } from '@tarojs/components'
import { useState } from 'react'
import type { StoreDetails } from '@/shared/contracts/stores.contract'
import { useSay } from '@/ui/language'
import { asButton, unheard } from '@/ui/role'
import { showUpClose } from '@/wechat/pictures-up-close'
import { detailsText } from './details.text'

interface PhotoProps {
  readonly photo: StoreDetails['photos'][number]
  readonly onOpen: () => void
}

/** A picture as a button that shows it large; in words where it does not load. */
function StorePhoto({ photo, onOpen }: PhotoProps) {
  const say = useSay()
  const [missing, setMissing] = useState(false)
  const words = say(photo.words)
  if (missing) {
    return <View className="store-photo small">{say(detailsText.noPhoto(words))}</View>
  }
  return (
    <View
      className="store-photo"
      hoverClass="tap-pressed"
      {...asButton}
      aria-label={words}
      onClick={onOpen}
    >
      <Image
        className="store-photo-picture"
        src={photo.address}
        mode="aspectFill"
        lazyLoad
        {...unheard}
        onError={() => setMissing(true)}
      />
    </View>
  )
}

/** What the store looks like: pictures that slide. */
export function StorePhotos({ photos }: Pick<StoreDetails, 'photos'>) {
  if (photos.length === 0) return null
  const addresses = photos.map(({ address }) => address)
  return (
    <ScrollView id="photos" className="store-photos" scrollX enhanced showScrollbar={false}>
      <View className="store-photos-row">
        {photos.map((photo) => (
          <StorePhoto
            key={photo.address}
            photo={photo}
            onOpen={() => showUpClose(addresses, photo.address)}
          />
        ))}
      </View>
    </ScrollView>
  )
}
