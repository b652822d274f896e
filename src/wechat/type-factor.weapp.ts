import Taro from '@tarojs/taro'

/** How many times the usual size the reader has set their type, in WeChat (我-设置-通用-字体大小). */
export function typeFactor(): number {
  // Taro hands on all that WeChat answers; its types leave this out (wx.getAppBaseInfo).
  const told: object = Taro.getAppBaseInfo()
  const factor = 'fontSizeScaleFactor' in told ? told.fontSizeScaleFactor : 1
  return typeof factor === 'number' ? factor : 1
}
