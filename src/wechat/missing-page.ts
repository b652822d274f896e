import { usePageNotFound } from '@tarojs/taro'

/** For the App: acts where an address leads to no page of ours, as that of an older card may. */
export function useMissingPage(act: () => void): void {
  usePageNotFound(act)
}
