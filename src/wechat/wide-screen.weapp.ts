import Taro from '@tarojs/taro'

/** Wider than any phone held upright, as the style sheets have it. */
const WIDE_PX = 700

/** Whether the screen has room for columns side by side. */
export const wideScreen = {
  isWide: () => Taro.getWindowInfo().windowWidth >= WIDE_PX,
  /** Calls back when it is turned or resized; returns what ends it. */
  watch(listener: () => void): () => void {
    Taro.onWindowResize(listener)
    return () => Taro.offWindowResize(listener)
  },
}
