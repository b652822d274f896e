import Taro from '@tarojs/taro'

/** As bright as the phone can be. */
const FULL = 1

/** A phone that will not be told still shows everything. */
const unavailable = () => undefined

/** One after the other: brightness asked for while it is being put back would be taken for one's own. */
let turn: Promise<unknown> = Promise.resolve()

/** Makes the screen as bright as it can be; what is returned puts it back as it was. */
export function brightenScreen(): () => void {
  let before: number | undefined
  turn = turn
    .then(() => Taro.getScreenBrightness())
    .then(({ value }) => {
      before = value
      return Taro.setScreenBrightness({ value: FULL })
    })
    .catch(unavailable)
  return () => {
    turn = turn
      .then(() => (before === undefined ? undefined : Taro.setScreenBrightness({ value: before })))
      .catch(unavailable)
  }
}
