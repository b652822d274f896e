import { localPushKeys, type Push, pushed } from '../../cloudfunctions/emulator/message-push/letter'
import type { TestCloud } from './local-cloud'

/** One answer of a popup, or of the settings. */
export interface Said {
  readonly templateId: string
  readonly said: 'accept' | 'reject'
}

/** What WeChat pushes of a popup; as it does, one answer alone stands without a list around it. */
export function popupPush(openid: string, said: readonly Said[], at: number): object {
  const items = said.map(({ templateId, said: word }) => ({
    TemplateId: templateId,
    SubscribeStatusString: word,
    PopupScene: '0',
  }))
  return {
    ToUserName: 'gh_local00000000',
    FromUserName: openid,
    CreateTime: String(Math.floor(at / 1000)),
    MsgType: 'event',
    Event: 'subscribe_msg_popup_event',
    List: items.length === 1 ? items[0] : items,
  }
}

/** Brings a push to the shop's door. */
export async function knock(
  cloud: TestCloud,
  { query, body }: Push,
): Promise<{ readonly status: number; readonly body: string }> {
  const address = `${cloud.url}/http-access/wechat-notify?${new URLSearchParams(query)}`
  const response = await fetch(address, { method: 'POST', body })
  return { status: response.status, body: await response.text() }
}

/** WeChat pushes something now. */
export function push(cloud: TestCloud, content: object, openid = 'shopper-lin') {
  return knock(cloud, pushed(content, openid, localPushKeys, cloud.cloud.clock.now()))
}

/** Somebody confirms these templates in a popup, now. */
export function accept(cloud: TestCloud, openid: string, ...templateIds: readonly string[]) {
  const said = templateIds.map((templateId) => ({ templateId, said: 'accept' as const }))
  return push(cloud, popupPush(openid, said, cloud.cloud.clock.now()), openid)
}
