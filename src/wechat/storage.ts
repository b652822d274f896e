import Taro from '@tarojs/taro'

/** Text this phone kept under a name, or null; at most 1 MB each (wx.setStorage). */
export function recall(name: string): string | null {
  const kept: unknown = Taro.getStorageSync(name)
  return typeof kept === 'string' && kept !== '' ? kept : null
}

/** Empty text is as good as none. */
export function remember(name: string, text: string): void {
  Taro.setStorageSync(name, text)
}
