import { type Arrival, resolveEntry } from '@/shared/domain/stores/entry'
import { type Figures, rounded } from './figures'

const HOME = 'pages/home/index'
const PREFIX = 'https://tea.example/s/'
const CODE = 'abcdefghij0123456789abcdef'
const codes = [
  's.yuyuanroad',
  'p.yuyuanroad.T3',
  'c.yuyuanroad.C1',
  'l.yuyuanroad.A',
  'k.yuyuanroad.abcdefg234',
  `t.${CODE}`,
  `f.${CODE}`,
  `i.${CODE}`,
  'nobody.knows.this',
]

/** Every kind of code as a scene and behind a plain link, a card, a deep link and nothing at all. */
const arrivals: readonly Arrival[] = [
  ...codes.map((code) => ({ scene: 1047, path: HOME, query: { scene: encodeURIComponent(code) } })),
  ...codes.map((code) => ({
    scene: 1011,
    path: HOME,
    query: { q: encodeURIComponent(PREFIX + code) },
  })),
  { scene: 1007, path: HOME, query: { store: 'yuyuanroad' } },
  { scene: 1007, path: 'shopper/follow/index', query: { code: CODE } },
  { scene: 1089, path: HOME, query: {} },
]

const ROUNDS = 5_000

function resolveAll(): void {
  for (const arrival of arrivals) resolveEntry(arrival, PREFIX)
}

/** Microseconds to resolve one arrival, over all kinds, once the engine has warmed up. */
export function measureResolveEntry(): Figures {
  for (let round = 0; round < ROUNDS; round += 1) resolveAll()
  const startedAt = performance.now()
  for (let round = 0; round < ROUNDS; round += 1) resolveAll()
  const tookMs = performance.now() - startedAt
  return { 'stores/resolve-entry-us': rounded((tookMs * 1000) / (ROUNDS * arrivals.length)) }
}
