/** What becomes of places at events, where there are any. */
const places = PARTS.events
  ? {
      zh: '报了名还没开始的活动会按规则取消。',
      en: ' Places at events still to come are given up by their rules.',
    }
  : { zh: '', en: '' }

/** The words of going for who never joined. */
export const forgetMeText = {
  leave: { zh: '删除为我保存的内容', en: 'Delete what is kept of me' },
  leaveTitle: { zh: '删除为您保存的内容？', en: 'Delete what is kept of you?' },
  leaveWhat: {
    zh: `微信用户标识、您同意接收的消息和写给店家的意见会马上删除，不能恢复。${places.zh}其余记录按这一页写的时间保存，不再和您的微信相连；还没办完的请先办完，删除后这里看不到它们。`,
    en: `WeChat’s identifier, what you agreed to be told and what you wrote to stores are deleted at once, for good.${places.en} Other records stay for the times on this page, no longer tied to your WeChat; finish first with any that is still open, since it can no longer be seen here.`,
  },
  leaveNo: { zh: '先不删除', en: 'Keep it' },
  leaveYes: { zh: '确定删除', en: 'Delete it now' },
  gone: {
    zh: '已经删除，这里没有什么和您的微信相连了。',
    en: 'Deleted. Nothing here is tied to your WeChat any more.',
  },
}
