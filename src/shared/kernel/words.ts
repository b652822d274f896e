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

export function say(text: MerchantText, language: Language): string {
  return (language === 'en' ? text.en : undefined) ?? text.zh
}
