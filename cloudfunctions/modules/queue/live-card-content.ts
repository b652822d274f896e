import type { CardStage, CardWords } from '@/shared/domain/queue/live-card'

/**
 * WeChat's numbers of the stages (cur_status). 1 and 2 are as published; the rest of the published
 * table could not be read when this was written: compare it before the card is turned on.
 * developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message-template/1005.html
 */
const statuses: { readonly [Stage in CardStage]: number } = {
  waiting: 1,
  nearly: 2,
  called: 3,
  missed: 4,
  ended: 5,
}

/** A number is of [A-Za-z0-9_~-/.] and may not be missing: nobody was called yet. */
const NO_NUMBER = '-'

/**
 * What the card of a queue takes (content_json). Seconds; two noughts are no range, and none is
 * shown.
 * @param page what a tap on the card opens, without a slash in front
 */
export function cardContent({ stage, number, current, wait }: CardWords, page: string): object {
  return {
    cur_status: statuses[stage],
    wxa_path_query: page,
    queue_number: number,
    current_number: current ?? NO_NUMBER,
    ...(stage === 'waiting' && {
      min_wait_time: wait?.fromSeconds ?? 0,
      max_wait_time: wait?.toSeconds ?? 0,
    }),
  }
}
