import Taro from '@tarojs/taro'

/** WeChat keeps at most ten pages under one another (wx.navigateTo). */
const MAX_PAGES = 10

/** @param address a page of ours with its query, beginning with `/` */
export function openPage(address: string): void {
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
