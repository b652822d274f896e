import { requiredKey } from '../../platform/environment'
import { keyedId } from '../../platform/new-id'

/** Never changed: a mark has to be found again after twelve months. */
const key = requiredKey('MARK_KEY')

/** The one-way name of a WeChat account among those that left. */
export function leftMarkId(openid: string): string {
  return keyedId(key, 'left', openid)
}
