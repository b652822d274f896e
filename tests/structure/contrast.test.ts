import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { TAB_LINES } from '../../config/tab-icons'
import { contrast, readTokens, type Scheme, valuesOf } from '../support/tokens'

/** WCAG 2.2, 1.4.3 (AA), for text of any size. */
const ENOUGH = 4.5

/** Which text may stand on which ground. */
const GROUNDS_OF: Readonly<Record<string, readonly string[]>> = {
  ink: ['ground', 'card', 'faint'],
  muted: ['ground', 'card', 'faint'],
  brand: ['ground', 'card'],
  accent: ['ground', 'card'],
  danger: ['ground', 'card', 'faint'],
  'on-brand': ['brand'],
  'on-paper': ['paper'],
  /* The strip over a page's foot is the page turned around. */
  ground: ['ink'],
}

const schemes: readonly Scheme[] = ['light', 'dark']

/** Names of the tokens used as these values; anything else is told with its place. */
function tokensIn(values: ReadonlyMap<string, string>): string[] {
  return [...values].map(([value, place]) => {
    const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
    assert.ok(name, `${place} takes ${value}, which is no token`)
    return name
  })
}

function without(values: ReadonlyMap<string, string>, ...accepted: string[]) {
  return new Map([...values].filter(([value]) => !accepted.includes(value)))
}

describe('the colours of the look', () => {
  const tokens = readTokens()

  it('every text is readable on every ground it stands on, light and dark', () => {
    for (const scheme of schemes) {
      for (const [text, grounds] of Object.entries(GROUNDS_OF)) {
        for (const ground of grounds) {
          const front = tokens[scheme].get(text)
          const behind = tokens[scheme].get(ground)
          assert.ok(front && behind, `no --${text} or no --${ground}`)
          const ratio = contrast(front, behind)
          assert.ok(ratio >= ENOUGH, `${scheme}: --${text} on --${ground} is ${ratio.toFixed(2)}:1`)
        }
      }
    }
  })

  it('what style sheets write in and write on are those texts and grounds, and no other colour', () => {
    const texts = tokensIn(without(valuesOf(/^color$/), 'inherit'))
    const unlisted = texts.filter((name) => !(name in GROUNDS_OF))
    assert.deepEqual(unlisted, [], 'texts whose contrast nobody checks')
    // Transparent lets the ground through; the shade over a page carries no text.
    const grounds = tokensIn(
      without(valuesOf(/^background(-color)?$/), 'transparent', 'rgba(0, 0, 0, 0.48)'),
    )
    const checked = new Set(Object.values(GROUNDS_OF).flat())
    assert.deepEqual(
      grounds.filter((name) => !checked.has(name)),
      [],
      'grounds whose texts nobody checks',
    )
  })

  it('are those the bar at the foot and its icons are drawn in', () => {
    for (const scheme of schemes) {
      const { resting, chosen } = TAB_LINES[scheme]
      assert.equal(resting.toLowerCase(), tokens[scheme].get('muted'))
      assert.equal(chosen.toLowerCase(), tokens[scheme].get('brand'))
    }
  })

  it('ratios are WCAG’s: black on white is 21, and #767676 just enough', () => {
    assert.equal(contrast('#000', '#fff'), 21)
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54')
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48')
  })
})
