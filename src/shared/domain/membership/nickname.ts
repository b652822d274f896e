/** As many as fit one line of a card. */
export const NICKNAME_CHARACTERS = 20

/** Stops marks piled upon marks: twenty of the longest flags and families stay below it. */
const MOST_CODE_UNITS = 300

/**
 * What a person sees as one picture, however many characters it is written with: flags, and
 * emoji joined into one (Unicode Technical Standard 51, emoji_sequence). WeChat's engine has no
 * `Intl.Segmenter`.
 */
const EMOJI =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?(?:\u200D\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?)*|[0-9#*]\uFE0F?\u20E3/gu

/** Control and format characters: line breaks, and marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** How many characters a person counts; letters with their marks are one. */
export function charactersSeen(text: string): number {
  const plain = text.replace(EMOJI, 'x').normalize('NFC')
  return [...plain.replace(/\p{M}/gu, '')].length
}

/** A nickname as it may be kept, without blanks around it, or null. */
export function asNickname(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > MOST_CODE_UNITS) return null
  if (UNSEEN.test(trimmed.replace(EMOJI, ''))) return null
  const characters = charactersSeen(trimmed)
  return characters >= 1 && characters <= NICKNAME_CHARACTERS ? trimmed : null
}
