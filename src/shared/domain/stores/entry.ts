import { isId, type StoreId } from '../../kernel/ids'
import { type CodedEntry, decodedOnce, entryOfCode, entryOfScene } from './entry-code'
import { type Via, viaOfScene } from './via'

type Query = Readonly<Record<string, string | undefined>>

/** What WeChat tells at launch or return (App.onLaunch, App.onShow). */
export interface Arrival {
  readonly scene: number
  /** The page entered at, with or without a leading `/`. */
  readonly path: string
  /** Still URI-encoded. */
  readonly query: Query
  readonly referrerInfo?: { readonly extraData?: unknown }
}

type Led =
  | CodedEntry
  /** A page of ours that names the store: a chat card, a menu, a link. No code was held to it. */
  | { readonly kind: 'store'; readonly storeId: StoreId }
  /** `badCode`: there was a code, and it is none of ours. */
  | { readonly kind: 'plain'; readonly badCode: boolean }

/** Where somebody came in, and by which way. */
export type Entry = Led & { readonly via: Via }
export type EntryKind = Entry['kind']

export const entryKinds = [
  'door',
  'place',
  'counter',
  'lane',
  'screen',
  'amount',
  'take-over',
  'follow',
  'invitation',
  'store',
  'plain',
] as const satisfies readonly EntryKind[]

const PLAIN: Led = { kind: 'plain', badCode: false }
const BAD_CODE: Led = { kind: 'plain', badCode: true }

/** The pages that a link of ours opens by themselves, and what their query says. */
const pages = new Map<string, (query: Query) => Led | null>([
  [
    'pages/home/index',
    ({ store }) => (isId<'store'>(store) ? { kind: 'store', storeId: store } : null),
  ],
  [
    'shopper/follow/index',
    ({ code }) => (isId<'ticket-code'>(code) ? { kind: 'follow', code } : null),
  ],
  [
    'shopper/take-over/index',
    ({ code }) => (isId<'ticket-code'>(code) ? { kind: 'take-over', code } : null),
  ],
  [
    'staff/invitation/index',
    ({ code }) => (isId<'invitation'>(code) ? { kind: 'invitation', code } : null),
  ],
])

/** The code a plain link carries: its prefix, then the code, whatever query or fragment follows. */
function entryOfPlainLink(q: string, prefix: string | null): Led {
  const address = decodedOnce(q)
  if (address === null || prefix === null || !address.startsWith(prefix)) return BAD_CODE
  const [code = ''] = address.slice(prefix.length).split(/[?#]/)
  return entryOfCode(code) ?? BAD_CODE
}

/** Another Mini Program of the merchant's may hand a code over as `extraData.code`. */
function handedCode(referrerInfo: Arrival['referrerInfo']): string | null {
  const { extraData } = referrerInfo ?? {}
  if (typeof extraData !== 'object' || extraData === null || !('code' in extraData)) return null
  return typeof extraData.code === 'string' ? extraData.code : null
}

function ledTo({ path, query, referrerInfo }: Arrival, via: Via, prefix: string | null): Led {
  const { scene = '', q = '' } = query
  if (scene !== '') return entryOfScene(scene) ?? BAD_CODE
  if (q !== '') return entryOfPlainLink(q, prefix)
  const handed = via === 'mini-program' ? handedCode(referrerInfo) : null
  if (handed !== null) return entryOfCode(handed) ?? BAD_CODE
  return pages.get(path.replace(/^\//, ''))?.(query) ?? PLAIN
}

/**
 * The one reading of how somebody came in. The `scene` of a 小程序码 stands before a plain link's
 * `q`, that before a code handed over, that before what the page's own query says. Never throws:
 * what cannot be read is a plain entry with `badCode`.
 *
 * @param plainLinkPrefix what every plain-link code begins with, such as `https://example.com/s/`;
 *   null where the merchant has no domain
 */
export function resolveEntry(arrival: Arrival, plainLinkPrefix: string | null): Entry {
  const via = viaOfScene(arrival.scene)
  return { ...ledTo(arrival, via, plainLinkPrefix), via }
}

/**
 * Whether WeChat tells of the same arrival once more, as it does on every return from a share
 * sheet, a payment or the camera. A code scanned again carries another `scancode_time`.
 */
export function isSameArrival(one: Arrival, other: Arrival): boolean {
  const told = ({ scene, path, query }: Arrival) =>
    JSON.stringify([scene, path.replace(/^\//, ''), Object.entries(query).sort()])
  return told(one) === told(other)
}
