import type { Language, MerchantText, Words } from '@/shared/kernel/words'
import { say } from '@/shared/kernel/words'

const words = {
  title: { zh: '门店伴 · 预览台', en: 'Store Companion · desk' },
  otherLanguage: { zh: 'English', en: '中文' },
  toDark: { zh: '深色', en: 'Dark' },
  toLight: { zh: '浅色', en: 'Light' },
  clock: { zh: '时钟', en: 'Clock' },
  moving: { zh: '时间正在过去…', en: 'Time is passing…' },
  oneMinute: { zh: '+1 分钟', en: '+1 min' },
  fiveMinutes: { zh: '+5 分钟', en: '+5 min' },
  oneHour: { zh: '+1 小时', en: '+1 h' },
  nextDay: { zh: '次日', en: 'Next day' },
  reset: { zh: '重置', en: 'Reset' },
  resetTitle: { zh: '从头开始？', en: 'Start over?' },
  resetHint: {
    zh: '取过的号和通知都会清除，时钟回到现在。',
    en: 'Numbers and messages go; the clock returns to the present.',
  },
  resetAlive: { zh: '正在营业', en: 'A busy day' },
  resetDemo: { zh: '没有人在排', en: 'Nobody in line' },
  cancel: { zh: '取消', en: 'Cancel' },
  doors: { zh: '店里的码', en: 'Codes in the stores' },
  doorsHint: {
    zh: '点「扫码」，左边的手机就扫了它。',
    en: 'Tap “Scan”: the left phone has scanned it.',
  },
  scan: { zh: '扫码', en: 'Scan' },
  onScreen: { zh: '柜台屏幕上的码', en: 'Codes on the counter’s screen' },
  onScreenHint: {
    zh: '替客人取的号，或要付的金额：左边的手机扫了就带走、就付。',
    en: 'A walk-in’s number to take along, or an amount to pay: the left phone scans it.',
  },
  slips: { zh: '后厨的小票', en: 'Slips in the kitchen' },
  slipsHint: {
    zh: '接单后打印机会打出来的单子，备注在最前面。',
    en: 'What a printer has of an accepted order: notes stand first.',
  },
  messages: { zh: '收到的通知', en: 'Messages received' },
  messagesHint: {
    zh: '还没有。顾客同意接收的通知会出现在这里。',
    en: 'None yet. What a shopper agreed to be told appears here.',
  },
  cards: { zh: '微信里的进度卡', en: 'Live cards in WeChat' },
  cardWaiting: { zh: '排队中', en: 'In line' },
  cardNearly: { zh: '即将叫号', en: 'Nearly their turn' },
  cardCalled: { zh: '叫到号了', en: 'Called' },
  cardMissed: { zh: '已过号', en: 'Missed the call' },
  cardOver: { zh: '排队已结束', en: 'The wait is over' },
  cardCurrent: { zh: '当前叫号', en: 'Now calling' },
  cardWait: { zh: '预计等待', en: 'About' },
  cardMinutes: { zh: '分钟', en: 'min' },
  openMessage: { zh: '打开', en: 'Open' },
  switchedOff: { zh: '关掉了所有通知。', en: 'has switched all messages off.' },
  switchOn: { zh: '打开总开关', en: 'Switch on' },
  story: { zh: '五步看一遍', en: 'Five steps' },
  step1: {
    zh: '扫愚园路店的码，左边的手机点「取号」，微信问要不要通知：允不允许都有号，前面几组、等多久，一看就知道。',
    en: 'Scan the Yuyuan Road code and tap “Take a number” on the left phone. WeChat asks whether to tell you; either way it shows who is ahead, and how long.',
  },
  step2: {
    zh: '右边的手机点「叫下一位」，一位一按，前一位就算接待了；左边的号自己跟上。',
    en: 'On the right phone tap “Call next”, once for each party: the one before is served. The left phone follows by itself.',
  },
  step3: {
    zh: '叫错了？十秒内点「撤销」，左边会说：下一位还是您。',
    en: 'By mistake? Tap “Undo” within ten seconds: the left phone says they are still next.',
  },
  step4: {
    zh: '「替客人取号」给没带手机的客人；左边换成小王，扫柜台上的码，这个号就到了他的手机里。',
    en: '“Add a walk-in” is for a party without a phone. Let Wang hold the left phone, scan the code from the counter, and the number is his.',
  },
  step5: {
    zh: '拨快时钟：过 5 分钟，没有应答的会标出来；到次日，剩下的号都失效了。',
    en: 'Move the clock: five minutes on, calls nobody answered are marked; the next day, numbers left over have ended.',
  },
  left: { zh: '左边是', en: 'Left' },
  right: { zh: '右边是', en: 'Right' },
  shoppers: { zh: '顾客', en: 'Shoppers' },
  staff: { zh: '店员', en: 'Staff' },
  reopen: { zh: '重新打开', en: 'Reopen' },
  lost: { zh: '本地云没有回应。', en: 'The local cloud does not answer.' },
} as const satisfies Record<string, Words>

export type WordKey = keyof typeof words

function isWordKey(key: string | undefined): key is WordKey {
  return key !== undefined && key in words
}

const REMEMBERED = 'desk.language'

/** The one chosen here before, or else the browser's. */
function firstLanguage(): Language {
  const kept = localStorage.getItem(REMEMBERED)
  if (kept === 'zh' || kept === 'en') return kept
  return /^zh/i.test(navigator.language) ? 'zh' : 'en'
}

let language = firstLanguage()

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
