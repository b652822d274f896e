import { currentLanguage } from './words'

/** The desk stands in China, wherever the laptop is. */
const TIME_ZONE = 'Asia/Shanghai'

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const locale = currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, {
    timeZone: TIME_ZONE,
    hourCycle: 'h23',
    ...options,
  }).format(at)
}

export function timeOfDay(at: number): string {
  return format(at, { hour: '2-digit', minute: '2-digit' })
}

export function moment(at: number): string {
  return format(at, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
}
