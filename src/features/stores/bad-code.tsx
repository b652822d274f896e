import { useSay } from '@/ui/language'
import { Aside } from '@/ui/notice'
import { storesText } from './stores.text'

/** Says that the code that was scanned is none of the merchant's. */
export function BadCode() {
  const say = useSay()
  return <Aside id="bad-code" words={say(storesText.badCode)} />
}
