import Taro from '@tarojs/taro'

/** Text this phone kept under a name, or null; at most 1 MB each (wx.setStorage). */
export function recall(name: string): string | null {
  const kept: unknown = Taro.getStorageSync(name)
  return typeof kept === 'string' && kept !== '' ? kept : null
}

/**
 * Empty text is as good as none. Where nothing can be kept, on a full phone or in a browser that
 * keeps nothing for a page within another's, it is as if it had never been said.
 */
export function remember(name: string, text: string): void {
  try {
    Taro.setStorageSync(name, text)
  } catch {
    // Nothing is lost but a convenience: what is remembered here is always asked for again.
  }
}
