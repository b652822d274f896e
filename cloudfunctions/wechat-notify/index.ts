import { pushDoor } from '../modules/notifications/push.service'
import { httpEntry } from '../platform/http-entry'

export const main = httpEntry('wechat-notify', pushDoor)
