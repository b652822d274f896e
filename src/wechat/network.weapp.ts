import Taro from '@tarojs/taro'

/** WeChat tells of changes only; until the first one the phone counts as connected. */
let online = true
const listeners = new Set<() => void>()

Taro.onNetworkStatusChange(({ isConnected }) => {
  if (isConnected === online) return
  online = isConnected
  for (const listener of listeners) listener()
})

export const network = {
  isOnline: () => online,
  watch(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
