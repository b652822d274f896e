import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { presentAddress } from '@/features/membership/addresses'
import { readScreenCode } from '@/shared/domain/membership/screen-code'
import { openPage } from '@/wechat/navigation'

/** The code of a spare screen, scanned from here, leads on to its own page; home waits under it. */
export function usePresent(): boolean {
  const { scene } = useRouter().params
  const read = PARTS.membership && scene !== undefined ? decodedCode(scene) : null
  useEffect(() => {
    if (read !== null) openPage(presentAddress(read))
  }, [read])
  return read !== null
}

function decodedCode(scene: string): string | null {
  // No character of such a code needs encoding but its dots, which some scanners encode.
  const code = scene.replace(/%2e/gi, '.')
  return readScreenCode(code) === null ? null : code
}
