import { asButton } from './role'

/** What makes a view a day of a calendar. WeChat moves among them by touch alone. */
export function asDay(_reached: boolean, off: boolean) {
  return off ? {} : asButton
}
