import Taro from '@tarojs/taro'

/** A phone that cannot vibrate, or may not stay awake, still shows everything: nothing to tell. */
const unavailable = () => undefined

/** One long vibration (400 ms), felt through a pocket. */
export function vibrate(): void {
  Taro.vibrateLong().catch(unavailable)
}

/** Keeps the screen lit until told otherwise; WeChat ends it on leaving the Mini Program. */
export function keepScreenOn(on: boolean): void {
  Taro.setKeepScreenOn({ keepScreenOn: on }).catch(unavailable)
}
