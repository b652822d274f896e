import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { barcodeOf } from '@/shared/domain/catalogue/barcode'
import type { StoreId } from '@/shared/kernel/ids'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { openPage } from '@/wechat/navigation'
import { scanByCamera } from '@/wechat/scan-by-camera'
import { barcodeAddress } from '../addresses'
import { catalogueText } from '../catalogue.text'
import { isTypedBarcode } from './shown-items'

/** Longer than anything on a menu is called. */
const SEARCH_CHARACTERS = 40

interface Props {
  readonly storeId: StoreId
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** Looks through the menu, and at a product by the barcode on it: scanned, or typed without a camera. */
export function MenuSearch({ storeId, search, onSearch }: Props) {
  const say = useSay()
  const [misread, setMisread] = useState(false)
  const open = (scanned: string) => {
    const barcode = barcodeOf(scanned.trim())
    setMisread(barcode === null)
    if (barcode !== null) openPage(barcodeAddress(storeId, barcode))
  }
  const scan = async (scanning: () => Promise<string | null>) => {
    const scanned = await scanning()
    if (scanned !== null) open(scanned)
  }
  return (
    <>
      <View className="menu-search">
        <Input
          id="menu-search"
          className="menu-search-input"
          value={search}
          maxlength={SEARCH_CHARACTERS}
          confirmType="search"
          placeholder={say(catalogueText.search)}
          placeholderClass="menu-search-hint"
          aria-label={say(catalogueText.search)}
          onInput={(event) => onSearch(event.detail.value)}
        />
        {search === '' ? null : (
          <TapButton
            id="clear-menu-search"
            label={say(catalogueText.clear)}
            look="plain"
            onTap={() => onSearch('')}
          />
        )}
        {scanByCamera === null ? null : (
          <TapButton
            id="scan-barcode"
            label={say(catalogueText.scan)}
            look="plain"
            onTap={() => scanByCamera && void scan(scanByCamera)}
          />
        )}
      </View>
      {isTypedBarcode(search) ? (
        <TapButton
          id="find-barcode"
          label={say(catalogueText.findBarcode)}
          look="plain"
          onTap={() => open(search)}
        />
      ) : null}
      {misread ? <Aside id="no-barcode" words={say(catalogueText.noBarcode)} /> : null}
    </>
  )
}
