import type { Words } from '@/shared/kernel/words'
import type { Part } from '../../../config/profile-parts'

/** A use of something WeChat counts as private, as the privacy guide has to declare it. */
export interface PrivateUse {
  /** Interfaces of `wx`, the `open-type` of a button, or the `type` of an input. */
  readonly interfaces: readonly string[]
  /** The parts of a build that use it; any one suffices. */
  readonly parts: readonly Part[]
  /** The line to fill in under 用户隐私保护指引, as WeChat calls it. */
  readonly declaredAs: string
  readonly what: Words
  readonly why: Words
  readonly where: Words
  readonly kept: Words
}

const notKept: Words = { zh: '用完不保存', en: 'Not kept' }

/**
 * Every private interface there is in a build, and no other: tests/miniprogram/privacy.test.ts looks
 * for them in the built package. The page of the privacy text shows the lines of its own build.
 */
export const privateUses = {
  location: {
    interfaces: ['getFuzzyLocation'],
    parts: ['queue', 'shop'],
    declaredAs: '收集你的位置信息',
    what: { zh: '大致位置', en: 'Your rough position' },
    why: {
      zh: '把离您近的门店排在前面；下单前提醒门店离您有多远',
      en: 'To list stores by distance, and to say before an order how far the store is',
    },
    where: {
      zh: '首页和点单页点“附近”时、确认订单时',
      en: 'When you tap “Nearby”, and when you confirm an order',
    },
    kept: notKept,
  },
  nickname: {
    interfaces: ['nickname'],
    parts: ['membership'],
    declaredAs: '收集你的昵称、头像',
    what: { zh: '昵称', en: 'A nickname' },
    why: { zh: '让店员知道怎么称呼您', en: 'So that the staff know what to call you' },
    where: {
      zh: '“我的”里填写昵称时，微信会提示您的微信昵称；不填也可以',
      en: 'Under “Me”, when you write one, and WeChat offers yours; it is not needed',
    },
    kept: { zh: '到您修改、删除或退出会员为止', en: 'Until you change it, remove it or leave' },
  },
  phone: {
    interfaces: ['getPhoneNumber'],
    parts: ['membership'],
    declaredAs: '收集你的手机号',
    what: { zh: '手机号', en: 'Your phone number' },
    why: {
      zh: '没带手机时，店员可以用它找到您的会员卡',
      en: 'So that the staff can find your card when you are without your phone',
    },
    where: {
      zh: '“我的”里点“使用微信手机号”时；不填也可以',
      en: 'Under “Me”, when you tap “Use my WeChat number”; it is not needed',
    },
    kept: { zh: '到您删除或退出会员为止', en: 'Until you remove it or leave' },
  },
  invoiceTitle: {
    interfaces: ['chooseInvoiceTitle'],
    parts: ['shop'],
    declaredAs: '收集你的发票信息',
    what: { zh: '发票抬头', en: 'An invoice title' },
    why: { zh: '为您开具发票', en: 'To make out the fapiao you ask for' },
    where: { zh: '订单页点“要发票”时', en: 'On an order, when you ask for its fapiao' },
    kept: {
      zh: '随订单按会计法规保存',
      en: 'With the order, as long as the law on accounts demands',
    },
  },
  calendar: {
    interfaces: ['addPhoneCalendar'],
    parts: ['booking'],
    declaredAs: '使用你的日历（仅写入）权限',
    what: { zh: '手机日历（只写入）', en: 'Your calendar (writing only)' },
    why: { zh: '把预约写进您的日历', en: 'To put your booking into it' },
    where: {
      zh: '预约页点“加到手机日历”时',
      en: 'On a booking, when you tap “Add to the calendar”',
    },
    kept: { zh: '只在您的手机里', en: 'On your phone alone' },
  },
  clipboard: {
    interfaces: ['setClipboardData'],
    parts: ['queue'],
    declaredAs: '读取你的剪切板',
    what: { zh: '剪切板（只写入）', en: 'The clipboard (writing only)' },
    why: {
      zh: '复制门店的 Wi-Fi 密码；店员复制要开的发票抬头、出错时的追踪号',
      en: 'To copy a store’s Wi-Fi password; for staff, a fapiao’s title and the trace of an error',
    },
    where: { zh: '点“复制”时', en: 'When you tap “Copy”' },
    kept: { zh: '我们不读取剪切板', en: 'We never read it' },
  },
  camera: {
    interfaces: ['scanCode'],
    parts: [],
    declaredAs: '访问你的摄像头',
    what: { zh: '摄像头（微信扫一扫）', en: 'The camera (WeChat’s scanner)' },
    why: {
      zh: '扫描门店的码、会员卡和商品条码',
      en: 'To scan a store’s code, a card or a barcode',
    },
    where: { zh: '点“扫一扫”时', en: 'When you tap “Scan a code”' },
    kept: { zh: '只得到码里的文字，不保存画面', en: 'Only what the code says; no picture' },
  },
} satisfies Record<string, PrivateUse>

const all: readonly PrivateUse[] = Object.values(privateUses)

/** The uses of a build that has these parts. */
export function usesOf(has: (part: Part) => boolean): readonly PrivateUse[] {
  return all.filter(({ parts }) => parts.length === 0 || parts.some(has))
}
