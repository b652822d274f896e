import type { Language } from '@/shared/kernel/words'
import { CloudError, called } from './errors'
import type { CodeVersion } from './mini-program-code'
import { openapi } from './sdk'

/** A subscribe message (订阅消息) as it goes to one person. */
export interface SubscribeMessage {
  readonly openid: string
  readonly templateId: string
  /** Values by keyword: `thing1`. */
  readonly values: Readonly<Record<string, string>>
  /** Without a slash in front. */
  readonly page: string
  readonly language: Language
  /** Which version of the Mini Program it opens. */
  readonly opens: CodeVersion
}

/**
 * What WeChat definitely answered. `no-consent`: none is left, whatever was counted. `later`: it
 * was not sent, and may be. `unfit`: its words are not taken. `defect`: it is not made as WeChat
 * wants it, and trying again will not help.
 */
export type SendOutcome =
  | { readonly is: 'sent'; readonly messageId: string }
  | { readonly is: 'no-consent' | 'later' | 'unfit' | 'defect'; readonly code: string }

/** One message to the same person is under way (43108); the minute's calls are used up (45009). */
const LATER: readonly string[] = ['43108', '45009']

const NO_CONSENT = '43101'

/**
 * Not made as WeChat or the cloud wants it: parameters, person, template, page, banned capability,
 * and an interface that the function does not declare.
 */
const DEFECT: readonly string[] = [
  '40003',
  '40013',
  '40037',
  '41030',
  '43107',
  '47001',
  '47003',
  '-604100',
  '-604101',
  '-604104',
]

function definite(code: string): SendOutcome | null {
  if (code === NO_CONSENT) return { is: 'no-consent', code }
  if (LATER.includes(code)) return { is: 'later', code }
  if (DEFECT.includes(code)) return { is: 'defect', code }
  return /^45\d{3}$/.test(code) ? { is: 'unfit', code } : null
}

const states = { release: 'formal', trial: 'trial', develop: 'developer' } as const

/**
 * Sends a message, once.
 * developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage
 *
 * @throws where it is not known whether it was sent: no reply, or "system busy" (-1)
 */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<SendOutcome> {
  const { openid, templateId, values, page, language, opens } = message
  try {
    const { msgid } = await called(
      openapi.subscribeMessage.send({
        touser: openid,
        templateId,
        page,
        data: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
        miniprogramState: states[opens],
        lang: language === 'zh' ? 'zh_CN' : 'en_US',
      }),
    )
    return { is: 'sent', messageId: msgid === undefined ? '' : msgid.toString() }
  } catch (thrown) {
    const outcome = thrown instanceof CloudError ? definite(thrown.code) : null
    if (outcome === null) throw thrown
    return outcome
  }
}
