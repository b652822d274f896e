import type { FunctionManifest } from '../functions-build'
import type { Variables } from './variables'

/**
 * What no tool does: each line says where, and what. That WeChat reads a function's open interfaces
 * from its config.json when DevTools uploads it is WeChat's word (云调用, permissions.openapi).
 */
export function leftByHand(
  manifests: readonly FunctionManifest[],
  variables: Variables,
): readonly string[] {
  const calling = manifests.filter(({ openapi }) => openapi.length > 0)
  const paid = manifests.some(({ name }) => name === 'pay-notify')
  return [
    `DevTools, dist/cloudfunctions: upload ${calling.map(({ name }) => name).join(', ')} once (上传并部署：所有文件), and again when their config.json changes: only so WeChat lets them call ${calling
      .flatMap(({ openapi }) => openapi)
      .filter((name, place, all) => all.indexOf(name) === place)
      .join(', ')}.`,
    '云开发控制台, HTTP 访问服务: turn it on, with a domain of your own (备案) for what WeChat calls.',
    ...(paid ? ['WECHAT_PAY_NOTIFY_URL is that domain with /pay-notify, without a query.'] : []),
    'mp.weixin.qq.com, 消息推送: that domain with /wechat-notify, JSON, 安全模式, token and key as in WECHAT_PUSH_….',
    ...(variables.MESSAGE_TEMPLATES
      ? []
      : [
          'mp.weixin.qq.com, 订阅消息: choose the templates, name them in MESSAGE_TEMPLATES, deploy again.',
        ]),
    ...(paid
      ? [
          'mp.weixin.qq.com, 订单中心 (订单页 path): shopper/orders/index; 支付与交易: link the merchant number.',
        ]
      : []),
    'mp.weixin.qq.com, 开发管理 → 接口设置: activate what app.json asks for; 服务器域名: none, calls go through 云开发.',
    ...(variables.PLAIN_LINK_PREFIX
      ? [
          `mp.weixin.qq.com, 扫普通链接二维码打开小程序: the rule ${variables.PLAIN_LINK_PREFIX}, published.`,
        ]
      : []),
    'mp.weixin.qq.com, 用户隐私保护指引: as the README lists; 版本管理: try the upload, then submit it for review.',
    ...(variables.OWNER_CODE
      ? ['After the owner has joined: empty OWNER_CODE and deploy again.']
      : []),
  ]
}
