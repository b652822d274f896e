import Taro from '@tarojs/taro'

async function scanned(): Promise<string | null> {
  // Turning back without scanning is told as a failure.
  const turnedBack = () => null
  const code = await Taro.scanCode({
    onlyFromCamera: true,
    scanType: ['qrCode', 'barCode'],
  }).catch(turnedBack)
  return code === null ? null : code.result
}

/**
 * Scans what is held before the camera, a picture from the album not: that would be a screenshot.
 * Null when nothing was scanned; absent where there is no camera to scan with.
 */
export const scanByCamera: (() => Promise<string | null>) | null = scanned
