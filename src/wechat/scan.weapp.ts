import Taro from '@tarojs/taro'

/** The page's address a code of ours opens (`pages/…?scene=…`), or any other code's text. */
async function scanned(): Promise<string | null> {
  // Turning back without scanning is told as a failure.
  const turnedBack = () => null
  const code = await Taro.scanCode({}).catch(turnedBack)
  return code === null ? null : code.path || code.result
}

/** Scans a code; null when the person turned back. Absent where there is no camera to scan with. */
export const scan: (() => Promise<string | null>) | null = scanned
