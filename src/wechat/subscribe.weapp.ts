import Taro from '@tarojs/taro'

/**
 * What WeChat's popup said of one template: confirmed, refused, banned by WeChat, left out because
 * another has the same title; or that the person has switched all messages off.
 */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter' | 'off'

export interface TemplateAnswer {
  readonly templateId: string
  readonly said: SubscribeAnswer
}

/** Older phones ask for no more at once. */
export const MOST_TEMPLATES = 3

/** The master switch (wx.requestSubscribeMessage, errCode). */
const SWITCHED_OFF = 20004

const answers: readonly SubscribeAnswer[] = ['accept', 'reject', 'ban', 'filter']

function isSwitchedOff(error: unknown): boolean {
  const told = typeof error === 'object' && error !== null && 'errCode' in error
  return told && error.errCode === SWITCHED_OFF
}

/**
 * Asks in WeChat's popup which messages the person wants. It refuses nothing: where WeChat does not
 * ask, there is no answer. Only in a tap, and before anything else is awaited in it.
 * @param templateIds three at most
 */
export async function askToTell(templateIds: readonly string[]): Promise<TemplateAnswer[]> {
  const tmplIds = templateIds.slice(0, MOST_TEMPLATES)
  if (tmplIds.length === 0) return []
  try {
    const asked = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })
    const told: Readonly<Record<string, unknown>> = { ...asked }
    return tmplIds.flatMap((templateId) => {
      const said = answers.find((answer) => answer === told[templateId])
      return said ? { templateId, said } : []
    })
  } catch (error) {
    if (!isSwitchedOff(error)) return []
    return tmplIds.map((templateId) => ({ templateId, said: 'off' as const }))
  }
}
