import Taro from '@tarojs/taro'
import {
  CALL_TIMEOUT_MS,
  type Transport,
  TransportError,
  tellsTooLarge,
  withinTime,
} from './transport-port'

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  if ('errMsg' in error) return String(error.errMsg)
  return 'message' in error ? String(error.message) : 'unknown'
}

/** WeChat's own channel to the cloud functions; it carries who is calling. */
export function openTransport(): Transport {
  Taro.cloud.init(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV })
  return {
    async call(name, call) {
      const sent = Taro.cloud.callFunction({ name, data: call }).catch((error: unknown) => {
        const message = messageOf(error)
        throw new TransportError(tellsTooLarge(message) ? 'too-large' : 'unreachable', message)
      })
      return (await withinTime(sent, CALL_TIMEOUT_MS)).result
    },
  }
}
