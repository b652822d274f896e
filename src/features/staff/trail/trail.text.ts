import type { TrailAction } from '@/shared/contracts/staff-permissions'
import type { Words } from '@/shared/kernel/words'

export const trailText = {
  title: { zh: '谁做了什么', en: 'Who did what' },
  none: { zh: '还没有记录。', en: 'Nothing yet.' },
  older: { zh: '更早的', en: 'Earlier' },
}

/** Every act that leaves an entry has its words; a new one does not compile until someone writes them. */
const words: { readonly [A in TrailAction]: Words } = {
  'staff/accept-invitation': { zh: '接受了邀请', en: 'accepted an invitation' },
  'staff/claim-owner': { zh: '用店主码成为店主', en: 'became the owner by the code' },
  'staff/load-folder': { zh: '载入商家资料', en: 'loaded the merchant’s data' },
  'staff/invite': { zh: '发出邀请', en: 'made an invitation' },
  'staff/revoke-invitation': { zh: '收回邀请', en: 'took an invitation back' },
  'staff/set-role': { zh: '更改角色', en: 'changed a role' },
  'staff/remove': { zh: '移出店员', en: 'removed somebody' },
  'staff/make-device': { zh: '设置柜台手机', en: 'made a counter phone' },
  'staff/release-device': { zh: '收回柜台手机', en: 'released a counter phone' },
  'staff/release-this-device': { zh: '收回柜台手机', en: 'released a counter phone' },
  'staff/take-over-device': { zh: '接班', en: 'took over' },
  'staff/leave-device': { zh: '交班', en: 'handed over' },
  'staff/answer': { zh: '应答呼叫', en: 'answered a call' },
  'staff/mute-place': { zh: '开关位置呼叫', en: 'turned a place’s calls on or off' },
  'stores/set-hours': { zh: '更改营业时间', en: 'changed the hours' },
  'stores/set-exception': { zh: '更改某天营业', en: 'changed the hours of a day' },
  'stores/set-notices': { zh: '更改公告', en: 'changed the notices' },
  'membership/find': { zh: '查会员', en: 'looked a member up' },
  'notifications/answer-feedback': { zh: '回复意见', en: 'answered somebody’s feedback' },
  'catalogue/set-offer': { zh: '更改供应', en: 'changed what is sold' },
  'catalogue/set-price': { zh: '改价', en: 'changed a price' },
  'catalogue/move-stock': { zh: '改库存', en: 'changed the stock' },
  'loyalty/credit-purchase': { zh: '补记积分', en: 'credited points' },
  'loyalty/make-purchase-code': { zh: '开积分码', en: 'made a points code' },
  'loyalty/adjust': { zh: '调整积分', en: 'adjusted points' },
  'loyalty/approve': { zh: '审批积分', en: 'decided on points' },
  'promotions/give-coupon': { zh: '发优惠券', en: 'gave a coupon' },
  'promotions/redeem-at-counter': { zh: '核销优惠券', en: 'redeemed a coupon' },
  'promotions/undo-redeem': { zh: '撤销核销', en: 'undid a redemption' },
  'promotions/hand-over-gift': { zh: '交付礼品', en: 'handed a gift over' },
  'promotions/create': { zh: '新建活动', en: 'made a promotion' },
  'promotions/stop': { zh: '停止活动', en: 'stopped a promotion' },
  'queue/call-next': { zh: '叫下一位', en: 'called the next' },
  'queue/call': { zh: '叫号', en: 'called a number' },
  'queue/recall': { zh: '再叫一次', en: 'called again' },
  'queue/serve': { zh: '接待', en: 'served' },
  'queue/miss': { zh: '记为没有来', en: 'marked as missed' },
  'queue/return': { zh: '恢复排队', en: 'put back in line' },
  'queue/move': { zh: '换队伍', en: 'moved to another line' },
  'queue/split': { zh: '分桌', en: 'split a party' },
  'queue/end': { zh: '结束一个号', en: 'ended a number' },
  'queue/undo': { zh: '撤销', en: 'undid' },
  'queue/correct': { zh: '更正', en: 'corrected' },
  'queue/add-walk-in': { zh: '替客人取号', en: 'added a walk-in' },
  'queue/set-lane': { zh: '开关队伍', en: 'opened, closed or paused a line' },
  'queue/end-waiting': { zh: '结束全部等候', en: 'ended all waiting' },
  'events/check-in': { zh: '活动签到', en: 'checked somebody in to an event' },
  'events/undo-check-in': { zh: '撤销活动签到', en: 'took a check-in back' },
  'events/walk-in': { zh: '现场加人参加活动', en: 'added a walk-in to an event' },
  'events/set-capacity': { zh: '改活动名额', en: 'changed an event’s places' },
  'events/call-off': { zh: '取消一场活动', en: 'called an event off' },
  'orders/accept': { zh: '接单', en: 'accepted an order' },
  'orders/ready': { zh: '做好一单', en: 'finished an order' },
  'orders/hand-over': { zh: '交付一单', en: 'handed an order over' },
  'orders/change-place': { zh: '换桌', en: 'moved an order to another place' },
  'orders/cannot-make': { zh: '标记做不了并退款', en: 'gave back what cannot be made' },
  'orders/refund': { zh: '退款', en: 'gave money back' },
  'orders/withdraw-refund': { zh: '撤回退款', en: 'took a refund back' },
  'orders/answer-cancel': { zh: '答复取消请求', en: 'answered a cancellation' },
  'orders/pause': { zh: '暂停或恢复接单', en: 'paused or resumed orders' },
  'orders/enter': { zh: '替客人下单', en: 'entered a guest’s order' },
  'orders/approve-refund': { zh: '审批退款', en: 'decided on a refund' },
  'orders/retry-refund': { zh: '重试退款', en: 'tried a refund again' },
  'booking/enter': { zh: '替客人预约', en: 'entered a booking' },
  'booking/move': { zh: '改预约', en: 'moved a booking' },
  'booking/call-off': { zh: '取消预约并退款', en: 'called a booking off' },
  'booking/check-in': { zh: '预约签到', en: 'checked a booking in' },
  'booking/step-back': { zh: '撤回预约的一步', en: 'took a booking’s step back' },
  'booking/start': { zh: '预约开始', en: 'started a booking' },
  'booking/finish': { zh: '预约完成', en: 'finished a booking' },
  'booking/no-show': { zh: '记预约未到', en: 'marked a no-show' },
  'booking/block': { zh: '留出时间', en: 'blocked time' },
  'booking/unblock': { zh: '放开时间', en: 'unblocked time' },
  'booking/add-note': { zh: '添加预约备注', en: 'noted something of a guest' },
  'booking/set-day': { zh: '更改某天排班', en: 'changed somebody’s day' },
  'booking/set-week': { zh: '更改每周排班', en: 'changed somebody’s week' },
  'booking/set-removed': {
    zh: '移出或恢复预约资源',
    en: 'removed or brought back a person or room',
  },
  'orders/issued-fapiao': { zh: '标记发票已开', en: 'marked an invoice issued' },
}

/** For an act newer than this phone's code. */
const other: Words = { zh: '做了一步操作', en: 'did something' }

function isKnown(action: string): action is TrailAction {
  return Object.keys(words).includes(action)
}

export function deedWords(action: string): Words {
  return isKnown(action) ? words[action] : other
}
