import Taro from '@tarojs/taro'

/** The system's locale as WeChat tells it, such as `zh_CN`; empty where it does not. */
export function systemLocale(): string {
  return Taro.getAppBaseInfo().language ?? ''
}
