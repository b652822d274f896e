import { pushDoor } from '../modules/notifications/push.service'
import { dropCard } from '../modules/queue/live-card.documents'
import { httpEntry } from '../platform/http-entry'

export const main = httpEntry('wechat-notify', pushDoor({ cardRefused: dropCard }))
