export type Language = 'zh' | 'en'

/** Words of the product: both languages, always. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** Words of a merchant: Chinese, and English where they wrote it. */
export interface MerchantText {
  readonly zh: string
  readonly en?: string
}

/** The merchant's text in both languages; Chinese stands in for English they did not write. */
export function inBoth({ zh, en = zh }: MerchantText): Words {
  return { zh, en }
}

export function say(text: MerchantText, language: Language): string {
  return (language === 'en' ? text.en : undefined) ?? text.zh
}
