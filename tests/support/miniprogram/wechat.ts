import * as v from 'valibot'

const calledFunction = v.object({ name: v.string(), data: v.looseObject({ action: v.string() }) })
const storedItem = v.object({ key: v.string(), data: v.unknown() })
const address = v.object({ url: v.string() })

/** Calls a function of the cloud; the answer is what it returned. */
export type Call = (functionName: string, data: { readonly action: string }) => Promise<unknown>

const brightness = v.object({ value: v.number() })

/** What a page can do to the phone itself. */
export interface Device {
  /** 0 to 1. */
  brightness: number
}

/** Goes to a page's address. */
type Navigation = Readonly<
  Record<'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab', (address: string) => void>
>

/** An asynchronous interface that succeeds, in WeChat's manner. */
function succeeds(
  name: string,
  act: (options: unknown) => void = () => undefined,
  told: () => object = () => ({}),
) {
  return (options: { success?: (result: object) => void; complete?: (result: object) => void }) => {
    act(options)
    const result = { ...told(), errMsg: `${name}:ok` }
    options.success?.(result)
    options.complete?.(result)
  }
}

/**
 * `wx`, as far as our pages use it: anything else is absent, so its use fails.
 * @param handOver makes a copy of the engine's own objects
 * @param entered how the Mini Program was launched, and came to the front last
 */
export function wxOf(
  call: Call,
  navigation: Navigation,
  handOver: (value: unknown) => unknown,
  entered: { readonly first: () => unknown; readonly last: () => unknown },
  device: Device,
) {
  const stored = new Map<string, unknown>()
  const system = { language: 'zh_CN', SDKVersion: '3.8.0', version: '8.0.50', platform: 'ios' }
  const goes = (how: keyof Navigation) =>
    succeeds(how, (options) => navigation[how](v.parse(address, options).url))
  return {
    canIUse: () => false,
    getAppBaseInfo: () => handOver(system),
    getSystemInfoSync: () => handOver(system),
    getWindowInfo: () => handOver({ windowWidth: 390, windowHeight: 844 }),
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    getEnterOptionsSync: () => handOver(entered.last()),
    getLaunchOptionsSync: () => handOver(entered.first()),
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, data: unknown) => stored.set(key, data),
    setStorage: succeeds('setStorage', (options) => {
      const { key, data } = v.parse(storedItem, options)
      stored.set(key, data)
    }),
    onNetworkStatusChange: () => undefined,
    pageScrollTo: succeeds('pageScrollTo'),
    setNavigationBarTitle: succeeds('setNavigationBarTitle'),
    setKeepScreenOn: succeeds('setKeepScreenOn'),
    setTabBarItem: succeeds('setTabBarItem'),
    getScreenBrightness: succeeds(
      'getScreenBrightness',
      () => undefined,
      () => ({ value: device.brightness }),
    ),
    setScreenBrightness: succeeds('setScreenBrightness', (options) => {
      device.brightness = v.parse(brightness, options).value
    }),
    vibrateLong: succeeds('vibrateLong'),
    navigateTo: goes('navigateTo'),
    redirectTo: goes('redirectTo'),
    reLaunch: goes('reLaunch'),
    switchTab: goes('switchTab'),
    cloud: {
      init: () => undefined,
      callFunction: async (options: unknown) => {
        const { name, data } = v.parse(calledFunction, options)
        return { errMsg: 'cloud.callFunction:ok', result: handOver(await call(name, data)) }
      },
    },
  }
}
