import * as v from 'valibot'
import { OPENID_PATTERN } from '../http/limits'
import type { LocalTemplate } from '../openapi/local-templates'
import type { Messages, Said } from '../openapi/messages'
import { type Pusher, pushFates } from './pusher'

const openid = v.pipe(v.string(), v.regex(OPENID_PATTERN))
const templateId = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

export const popupSchema = v.strictObject({ openid, templateIds: v.array(templateId) })
export const popupAnswerSchema = v.strictObject({
  openid,
  templateIds: v.array(templateId),
  /** What was ticked; a template that was not is refused. */
  accepted: v.array(templateId),
  /** 总是保持以上选择，不再询问. */
  always: v.optional(v.boolean(), false),
  push: v.optional(v.picklist(pushFates), 'usual'),
})
export const settingsSchema = v.strictObject({
  openid,
  /** The switch over all of them. */
  off: v.exactOptional(v.boolean()),
  /** One that is refused from now on, in the settings. */
  refuse: v.exactOptional(templateId),
  push: v.optional(v.picklist(pushFates), 'usual'),
})

export type PopupAnswer = Said | 'ban' | 'filter'

/** What `wx.requestSubscribeMessage` fails with, in its own words. */
interface Failed {
  readonly errCode: number
  readonly errMsg: string
}

/** What is still to be asked, and what is said already of the rest. */
interface Opened {
  readonly ask: readonly { readonly id: string; readonly title: string }[]
  readonly answers: Readonly<Record<string, PopupAnswer>>
}

/**
 * Numbers and words:
 * developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage
 */
const MOST_TEMPLATES = 5
const failures = {
  none: [10001, "TmplIds can't be empty"],
  unknown: [20001, 'No template data return, verify the template id exist'],
  tooMany: [20003, 'Templates count out of max bounds'],
  off: [20004, 'The main switch is switched off'],
} as const

function failed(why: keyof typeof failures): Failed {
  const [errCode, words] = failures[why]
  return { errCode, errMsg: `requestSubscribeMessage:fail ${words}` }
}

export interface PopupOptions {
  readonly templates: readonly LocalTemplate[]
  readonly messages: Messages
  readonly pusher: Pusher
  readonly now: () => number
}

/** WeChat's popup, and the settings in which a person takes back what they said there. */
export function openPopup({ templates, messages, pusher, now }: PopupOptions) {
  const banned = new Set<string>()

  /** What a call would show, or why it shows nothing. */
  function open({ openid, templateIds }: v.InferOutput<typeof popupSchema>): Failed | Opened {
    if (templateIds.length === 0) return failed('none')
    if (templateIds.length > MOST_TEMPLATES) return failed('tooMany')
    if (messages.isOff(openid)) return failed('off')
    const known = templateIds.map((id) => templates.find((template) => template.id === id))
    const answers: Record<string, PopupAnswer> = {}
    const ask: LocalTemplate[] = []
    for (const template of known) {
      if (!template) return failed('unknown')
      const kept = messages.keptChoice(openid, template.id)
      if (banned.has(template.id)) answers[template.id] = 'ban'
      else if (ask.some(({ title }) => title === template.title)) answers[template.id] = 'filter'
      else if (kept) answers[template.id] = kept
      else ask.push(template)
    }
    return { ask: ask.map(({ id, title }) => ({ id, title })), answers }
  }

  function tell(openid: string, event: string, said: readonly (readonly [string, Said])[]) {
    const items = said.map(([id, word]) => ({
      TemplateId: id,
      SubscribeStatusString: word,
      PopupScene: '0',
    }))
    const [only, ...more] = items
    return {
      ToUserName: 'gh_local00000000',
      FromUserName: openid,
      CreateTime: String(Math.floor(now() / 1000)),
      MsgType: 'event',
      Event: event,
      // As the real service does: one alone stands without a list around it.
      List: more.length === 0 ? only : items,
    }
  }

  function carryOut(openid: string, [id, said]: readonly [string, Said]): void {
    if (said === 'accept') messages.consent(openid, id)
    else messages.refuse(openid, id)
  }

  return {
    open,
    /**
     * The popup is closed. Whether WeChat also tells of a choice that it keeps by itself is not
     * documented; here it does.
     */
    async answer({
      openid,
      templateIds,
      accepted,
      always,
      push,
    }: v.InferOutput<typeof popupAnswerSchema>): Promise<Failed | Pick<Opened, 'answers'>> {
      const opened = open({ openid, templateIds })
      if ('errCode' in opened) return opened
      const chosen = opened.ask.map(({ id }) => {
        const said: Said = accepted.includes(id) ? 'accept' : 'reject'
        if (always) messages.keepChoice(openid, id, said)
        return [id, said] as const
      })
      const kept = Object.entries(opened.answers).flatMap(([id, said]) =>
        said === 'accept' || said === 'reject' ? [[id, said] as const] : [],
      )
      const said = [...chosen, ...kept]
      for (const one of said) carryOut(openid, one)
      if (said.length > 0) {
        await pusher.push(openid, tell(openid, 'subscribe_msg_popup_event', said), push)
      }
      return { answers: { ...opened.answers, ...Object.fromEntries(chosen) } }
    },
    async set({ openid, off, refuse, push }: v.InferOutput<typeof settingsSchema>): Promise<void> {
      if (off !== undefined) messages.setOff(openid, off)
      if (refuse === undefined) return
      messages.refuse(openid, refuse)
      messages.keepChoice(openid, refuse, 'reject')
      const event = tell(openid, 'subscribe_msg_change_event', [[refuse, 'reject']])
      await pusher.push(openid, event, push)
    },
    ban(id: string, isBanned: boolean): void {
      if (isBanned) banned.add(id)
      else banned.delete(id)
    },
    clear: () => banned.clear(),
  }
}

export type Popup = ReturnType<typeof openPopup>
