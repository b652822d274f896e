import Taro from '@tarojs/taro'

/** Shows pictures over the whole screen, the one at `current` first. */
export function showUpClose(addresses: readonly string[], current: string): void {
  const notShown = () => undefined
  Taro.previewImage({ urls: [...addresses], current }).catch(notShown)
}
