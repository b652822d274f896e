import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const notificationsRefusals: { readonly [Code in RefusalsOf<'notifications'>]: Words } = {
  'notifications/words-unfit': {
    zh: '这段话不能发送，请换个说法（最多 500 字）。',
    en: 'These words cannot be sent. Please put it differently, in 500 characters at most.',
  },
  'notifications/words-unchecked': {
    zh: '暂时没法发送，请稍后再试，写的内容还在。',
    en: 'It cannot be sent just now. Please try again later; your words are still here.',
  },
  'notifications/unknown-subject': {
    zh: '没有找到您要说的这一单，可以不附上它再发送。',
    en: 'What this is about was not found. You can send it without.',
  },
  'notifications/many-waiting': {
    zh: '您已有 5 条意见在等回复，请等门店回复后再写，急事请打电话。',
    en: 'Five of yours are waiting for an answer. Please wait for one, or call if it is urgent.',
  },
  'notifications/unknown-feedback': {
    zh: '没有找到这条意见，顾客可能已经退会。',
    en: 'That is not there any more. Its writer may have left.',
  },
  'notifications/already-answered': {
    zh: '这条意见已经有人回复了。',
    en: 'Somebody has answered that already.',
  },
}
