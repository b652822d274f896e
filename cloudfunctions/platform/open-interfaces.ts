import { CloudError, called } from './errors'
import { openapi } from './sdk'

/** A phone number's code that was used before, is older than five minutes, or was never given. */
const INVALID_CODE = '40029'

/** WeChat has not seen this person in the Mini Program for two hours (msgSecCheck). */
const NOT_SEEN_LATELY = '61010'

async function unless<T>(code: string, call: Promise<T>): Promise<T | null> {
  try {
    return await called(call)
  } catch (thrown) {
    if (thrown instanceof CloudError && thrown.code === code) return null
    throw thrown
  }
}

/**
 * What the phone number button's code stands for, or null where it stands for nothing of this
 * person. developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber
 */
export async function phoneNumberOf(
  code: string,
  openid: string,
): Promise<{ readonly countryCode: string; readonly number: string } | null> {
  const answer = await unless(INVALID_CODE, openapi.phonenumber.getPhoneNumber({ code, openid }))
  if (answer === null) return null
  const { purePhoneNumber, countryCode } = answer.phoneInfo
  return { countryCode: String(countryCode), number: purePhoneNumber }
}

/** WeChat's scenes of a text: somebody's own data, what they remark on something. */
const scenes = { 'personal-data': 1, comment: 2 } as const

/**
 * Whether WeChat takes a text somebody wrote; `unchecked` where it will not say. What it would have
 * looked at by a person is not taken either: there is nobody here to look.
 * developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck
 */
export async function checkText(
  content: string,
  openid: string,
  scene: keyof typeof scenes,
): Promise<'fit' | 'unfit' | 'unchecked'> {
  const answer = await unless(
    NOT_SEEN_LATELY,
    openapi.security.msgSecCheck({ content, version: 2, scene: scenes[scene], openid }),
  )
  if (answer === null) return 'unchecked'
  return answer.result.suggest === 'pass' ? 'fit' : 'unfit'
}
