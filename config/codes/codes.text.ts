import type { Words } from '@/shared/kernel/words'

/** What is printed under a code: what a scan is for, first the Chinese, small the English. */
export const codesText = {
  take: { zh: '微信扫一扫，看排队、取号', en: 'Scan with WeChat: see the wait, take a number' },
  takeHere: { zh: '微信扫一扫，在这一队取号', en: 'Scan with WeChat: take a number for this line' },
  call: {
    zh: '微信扫一扫，看本店服务、叫店员',
    en: 'Scan with WeChat: our services, or call the staff',
  },
  look: { zh: '微信扫一扫，看本店服务', en: 'Scan with WeChat: our services' },
  /** On every sheet of the local cloud's codes, so that nobody hangs one. */
  local: {
    zh: '本机试印，微信扫不开，请勿张贴',
    en: 'A trial print: WeChat does not open these codes',
  },
} satisfies Record<string, Words>
