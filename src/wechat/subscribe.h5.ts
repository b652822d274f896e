import { type AskedFor, openSubscribeSheet } from './subscribe-sheet.h5'

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

/** The master switch (20004). */
const SWITCHED_OFF = 20004

type Answered =
  | { readonly errCode: number }
  | {
      readonly ask?: readonly AskedFor[]
      readonly answers: Readonly<Record<string, SubscribeAnswer>>
    }

async function post(path: string, body: object): Promise<Answered> {
  const openid = new URLSearchParams(window.location.search).get('openid')
  const response = await fetch(`/local/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, ...body }),
  })
  if (!response.ok) throw new Error(`/local/${path}: ${response.status}`)
  return response.json()
}

function answersOf(templateIds: readonly string[], answered: Answered): TemplateAnswer[] {
  if ('answers' in answered) {
    const { answers } = answered
    return templateIds.flatMap((templateId) => {
      const said = answers[templateId]
      return said ? { templateId, said } : []
    })
  }
  if (answered.errCode !== SWITCHED_OFF) return []
  return templateIds.map((templateId) => ({ templateId, said: 'off' }))
}

async function asked(templateIds: readonly string[]): Promise<TemplateAnswer[]> {
  const opened = await post('popup', { templateIds })
  if (!('answers' in opened)) return answersOf(templateIds, opened)
  const nothing = { accepted: [], always: false, off: false, push: 'usual' } as const
  const { ask = [] } = opened
  const { off, ...ticked } = ask.length > 0 ? await openSubscribeSheet(ask) : nothing
  if (off) await post('popup/settings', { off: true })
  return answersOf(templateIds, await post('popup/answer', { templateIds, ...ticked }))
}

/**
 * Asks in WeChat's popup, here the local cloud's stand-in for it, which messages the person wants.
 * It refuses nothing: where WeChat does not ask, there is no answer. Only in a tap.
 * @param templateIds three at most
 */
export async function askToTell(templateIds: readonly string[]): Promise<TemplateAnswer[]> {
  const ids = templateIds.slice(0, MOST_TEMPLATES)
  if (ids.length === 0) return []
  return asked(ids).catch(() => [])
}
