import * as v from 'valibot'

/**
 * What an Official Account's menu may hold (developers.weixin.qq.com/doc/service/api/custommenu/
 * api_createcustommenu): bytes of UTF-8, and the Chinese characters a phone shows of a name before
 * it cuts it to "…".
 */
const LIMITS = {
  buttons: 3,
  subButtons: 5,
  nameBytes: 16,
  subNameBytes: 60,
  nameShown: 4,
  subNameShown: 8,
  urlBytes: 1024,
} as const

const bytes = (text: string) => Buffer.byteLength(text, 'utf8')

/** How wide a name is, in Chinese characters; two Latin letters take the room of one. */
function charactersWide(text: string): number {
  return [...text].reduce((sum, one) => sum + (one <= '\u007f' ? 0.5 : 1), 0)
}

function name(mostBytes: number, mostShown: number) {
  return v.pipe(
    v.string(),
    v.check((text) => text.trim() === text && text !== '', 'a name is not empty'),
    v.check((text) => bytes(text) <= mostBytes, `a name has at most ${mostBytes} bytes here`),
    v.check(
      (text) => charactersWide(text) <= mostShown,
      `a name is shown up to ${mostShown} Chinese characters here`,
    ),
  )
}

const fallback = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/, 'a web page is https://…'),
  v.check((url) => bytes(url) <= LIMITS.urlBytes, `at most ${LIMITS.urlBytes} bytes`),
)

/** A page of the Mini Program, and the web page shown by a WeChat too old for it. */
const opening = {
  opens: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z-]*(\/[a-z-]+)+(\?[\w=&.%-]+)?$/, 'a page has no slash in front'),
  ),
  instead: v.exactOptional(fallback),
}

const subButton = v.strictObject({
  name: name(LIMITS.subNameBytes, LIMITS.subNameShown),
  ...opening,
})

const topName = name(LIMITS.nameBytes, LIMITS.nameShown)

const topButton = v.union([
  v.strictObject({ name: topName, ...opening }),
  v.strictObject({
    name: topName,
    buttons: v.pipe(v.array(subButton), v.minLength(1), v.maxLength(LIMITS.subButtons)),
  }),
])

/** `account-menu.json` of a merchant's folder. `fallback` is for buttons without a page of their own. */
export const accountMenuFile = v.strictObject({
  fallback,
  buttons: v.pipe(v.array(topButton), v.minLength(1), v.maxLength(LIMITS.buttons)),
})

type AccountMenu = v.InferOutput<typeof accountMenuFile>
type Opening = v.InferOutput<typeof subButton>

/** A button as WeChat takes it. */
interface PageButton {
  readonly type: 'miniprogram'
  readonly name: string
  readonly url: string
  readonly appid: string
  readonly pagepath: string
}

/** The body of `POST /cgi-bin/menu/create`. */
export interface WeChatMenu {
  readonly button: readonly (
    | PageButton
    | { readonly name: string; readonly sub_button: readonly PageButton[] }
  )[]
}

/** Every button of a menu that opens a page. */
export function openings({ buttons }: AccountMenu): Opening[] {
  return buttons.flatMap((button) => ('buttons' in button ? button.buttons : [button]))
}

/**
 * The menu as WeChat takes it.
 * @param appid the Mini Program's, linked to the Official Account
 * @param pages those the Mini Program is built of, such as `pages/home/index`
 * @throws naming a button that opens no such page
 */
export function weChatMenu(menu: AccountMenu, appid: string, pages: readonly string[]): WeChatMenu {
  for (const { name, opens } of openings(menu)) {
    const [page = ''] = opens.split('?')
    if (!pages.includes(page))
      throw new Error(`the button ${name} opens ${page}, no page of this build`)
  }
  const pageButton = ({ name, opens, instead }: Opening): PageButton => ({
    type: 'miniprogram',
    name,
    url: instead ?? menu.fallback,
    appid,
    pagepath: opens,
  })
  return {
    button: menu.buttons.map((button) =>
      'buttons' in button
        ? { name: button.name, sub_button: button.buttons.map(pageButton) }
        : pageButton(button),
    ),
  }
}
