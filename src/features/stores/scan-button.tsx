import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { restartAt } from '@/wechat/navigation'
import { scan } from '@/wechat/scan'
import { scannedAddress } from './addresses'
import { queryOfScan } from './scanned'
import { storesText } from './stores.text'

/** Scans a code of the shop's without leaving: the one at a door, or the one on a counter's screen. */
export function ScanButton() {
  const say = useSay()
  if (scan === null) return null
  const scanning = scan
  const open = async () => {
    const scanned = await scanning()
    if (scanned !== null) restartAt(scannedAddress(queryOfScan(scanned)))
  }
  return <TapButton id="scan" label={say(storesText.scan)} look="plain" onTap={() => void open()} />
}
