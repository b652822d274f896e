import type { Words } from '@/shared/kernel/words'
import type { RefusalsOf } from './refusals-of'

export const requestRefusals: { readonly [Code in RefusalsOf<'request' | 'app'>]: Words } = {
  'request/invalid': {
    zh: '这一步没有完成，请返回再试。',
    en: 'That did not go through. Please go back and try again.',
  },
  'request/unknown-action': {
    zh: '这里暂时打不开，请稍后再来。',
    en: 'This is not available just now. Please come back later.',
  },
  'request/too-large': {
    zh: '内容太多，没能送出。请精简后再试。',
    en: 'That was too much to send. Please shorten it and try again.',
  },
  'request/reused': {
    zh: '这一步已经处理过了。',
    en: 'That has been taken care of already.',
  },
  'request/stale': {
    zh: '时间隔得太久了，请再点一次。',
    en: 'Too much time has passed. Please tap once more.',
  },
  'request/busy': {
    zh: '现在人比较多，请稍等再试。',
    en: 'It is busy right now. Please try again in a moment.',
  },
  'request/timer-only': {
    zh: '这里暂时打不开，请稍后再来。',
    en: 'This is not available just now. Please come back later.',
  },
  'request/signed-out': {
    zh: '没有认出您的微信，请重新打开小程序。',
    en: 'WeChat did not say who you are. Please open this again.',
  },
  'app/update-needed': {
    zh: '有新版本了，请关闭小程序后重新打开。',
    en: 'There is a newer version. Please close this and open it again.',
  },
}
