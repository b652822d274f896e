import Taro from '@tarojs/taro'

/** WeChat keeps at most ten pages under one another (wx.navigateTo). */
const MAX_PAGES = 10

/** The pages of the bar at the foot: WeChat opens them its own way, and takes no query then. */
const tabs = (APP_SHAPE.tabBar?.list ?? []).map(({ pagePath }) => `/${pagePath}`)

/** @param address a page of ours with its query, beginning with `/` */
export function openPage(address: string): void {
  if (tabs.includes(address)) {
    void Taro.switchTab({ url: address })
    return
  }
  const full = Taro.getCurrentPages().length >= MAX_PAGES
  void (full ? Taro.redirectTo({ url: address }) : Taro.navigateTo({ url: address }))
}

/** Goes to a page in this one's place: going back does not return here. */
export function replacePage(address: string): void {
  void Taro.redirectTo({ url: address })
}

/** Goes to a page and forgets those under it. */
export function restartAt(address: string): void {
  void Taro.reLaunch({ url: address })
}

/** Brings what has this id into view, where the page is longer than the screen. */
export function scrollToId(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 0 })
}

export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}

/** @param words of the bar at the foot, by page, without a leading `/` */
export function sayTabs(words: ReadonlyMap<string, string>): void {
  for (const [index, path] of tabs.entries()) {
    const text = words.get(path.slice(1))
    if (text !== undefined) void Taro.setTabBarItem({ index, text })
  }
}
