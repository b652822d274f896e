/**
 * What the merchant's plain-link codes begin with, as the rule registered with WeChat has it
 * (扫普通链接二维码打开小程序): https, and a path that ends in `/`. Null where there is none; throws
 * on anything else.
 */
export function plainLinkPrefix(declared: string | undefined): string | null {
  if (declared === undefined || declared === '') return null
  if (/^https:\/\/[a-z0-9.-]+\/([\w-]+\/)*$/.test(declared)) return declared
  throw new Error(
    `PLAIN_LINK_PREFIX=${declared} cannot be matched by WeChat: https://example.com/s/ could be.`,
  )
}
