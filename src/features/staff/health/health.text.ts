import type { TimerState } from '@/shared/domain/staff/health'
import type { Words } from '@/shared/kernel/words'

/** How the merchant's cloud is doing, said to the owner. */
export const healthText = {
  title: { zh: '运行情况', en: 'How it runs' },
  allWell: { zh: '一切正常。', en: 'All is well.' },
  checking: { zh: '正在检查。', en: 'Checking.' },
  look: {
    zh: '有几处要看一看，都在下面。工程师可以按追踪号到日志里查。',
    en: 'A few things need a look, below. An engineer finds them in the log by their trace.',
  },
  functions: { zh: '云函数', en: 'Cloud functions' },
  answers: { zh: '能应答', en: 'answers' },
  asking: { zh: '正在问', en: 'asking' },
  silent: { zh: '没有应答', en: 'does not answer' },
  timer: {
    runs: { zh: '定时任务在运行', en: 'its timer runs' },
    stopped: { zh: '定时任务停了，请看触发器', en: 'its timer has stopped: look at its trigger' },
    'never-ran': {
      zh: '定时任务还没有运行过，请看触发器',
      en: 'its timer has never run: look at its trigger',
    },
  } satisfies Record<TimerState, Words>,
  heardAt: (when: Words): Words => ({ zh: `${when.zh} 有记录`, en: `noted ${when.en}` }),
  failedTasks: (tasks: readonly string[]): Words => ({
    zh: `没做成：${tasks.join('、')}`,
    en: `could not do: ${tasks.join(', ')}`,
  }),
  outbox: { zh: '待发送', en: 'To be sent' },
  nothingWaits: { zh: '没有积压', en: 'Nothing waits' },
  waiting: (count: number, minutes: number): Words => ({
    zh: `${count} 条在等，最久 ${minutes} 分钟`,
    en: `${count} waiting, the longest for ${minutes} min`,
  }),
  givenUp: (count: number): Words => ({
    zh: `七天内有 ${count} 条没能发出`,
    en: `${count} could not be sent within seven days`,
  }),
  unknown: (count: number): Words => ({
    zh: `七天内有 ${count} 条不知是否送到，不会重发`,
    en: `Of ${count} within seven days nobody knows whether they arrived; they are not sent again`,
  }),
  failures: { zh: '七天内的错误', en: 'Errors of seven days' },
  noFailures: { zh: '没有错误', en: 'None' },
  times: (count: number, when: Words): Words => ({
    zh: `${count} 次，最近 ${when.zh}`,
    en: `${count} times, last ${when.en}`,
  }),
  trace: { zh: '追踪号', en: 'Trace' },
  copy: { zh: '复制', en: 'Copy' },
}
