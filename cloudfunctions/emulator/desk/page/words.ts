import type { Language, MerchantText, Words } from '@/shared/kernel/words'
import { say } from '@/shared/kernel/words'

const words = {
  title: { zh: '门店伴 · 预览台', en: 'Store Companion · desk' },
  otherLanguage: { zh: 'English', en: '中文' },
  clock: { zh: '时钟', en: 'Clock' },
  oneMinute: { zh: '+1 分钟', en: '+1 min' },
  fiveMinutes: { zh: '+5 分钟', en: '+5 min' },
  oneHour: { zh: '+1 小时', en: '+1 h' },
  nextDay: { zh: '次日', en: 'Next day' },
  reset: { zh: '重置', en: 'Reset' },
  resetTitle: { zh: '从头开始？', en: 'Start over?' },
  resetHint: {
    zh: '号码、会员和消息都会清除，时钟回到现在。',
    en: 'Tickets, members and messages go; the clock returns to the present.',
  },
  resetDemo: { zh: '恢复示例', en: 'Restore the demo' },
  resetEmpty: { zh: '清空', en: 'Leave it empty' },
  cancel: { zh: '取消', en: 'Cancel' },
  doors: { zh: '店里的码', en: 'Codes in the stores' },
  doorsHint: {
    zh: '顾客到店，扫门口、桌上、柜台或队伍旁的码。',
    en: 'A shopper arrives and scans the code at the door, on a table, a counter or at a line.',
  },
  scan: { zh: '扫码', en: 'Scan' },
  messages: { zh: '收到的通知', en: 'Messages received' },
  messagesHint: {
    zh: '顾客订阅过的通知会出现在这里。',
    en: 'What a shopper agreed to be told appears here.',
  },
  shopper: { zh: '顾客', en: 'Shopper' },
  counter: { zh: '柜台', en: 'Counter' },
  reopen: { zh: '重新打开', en: 'Reopen' },
  lost: { zh: '本地云没有回应。', en: 'The local cloud does not answer.' },
} as const satisfies Record<string, Words>

export type WordKey = keyof typeof words

function isWordKey(key: string | undefined): key is WordKey {
  return key !== undefined && key in words
}

const REMEMBERED = 'desk.language'
let language: Language = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh'

export function inWords(key: WordKey): string {
  return words[key][language]
}

export function inLanguage(text: MerchantText): string {
  return say(text, language)
}

export function currentLanguage(): Language {
  return language
}

export function switchLanguage(): void {
  language = language === 'zh' ? 'en' : 'zh'
  localStorage.setItem(REMEMBERED, language)
}

/** Writes every `data-say` and `data-label` of the page in the current language. */
export function sayPage(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.title = inWords('title')
  for (const element of document.querySelectorAll<HTMLElement>('[data-say], [data-label]')) {
    const { say: text, label } = element.dataset
    if (isWordKey(text)) element.textContent = inWords(text)
    if (isWordKey(label)) element.setAttribute('aria-label', inWords(label))
  }
}
