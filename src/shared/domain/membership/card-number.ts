/** What a member's card is called: ten digits, the last one a check digit, never beginning with 0. */
export const CARD_NUMBER_DIGITS = 10

/** The digit that makes the whole divisible by Luhn's sum (ISO/IEC 7812-1, annex B). */
function luhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const weighed = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** @param drawn nine digits, the first not 0: where they come from is the caller's matter */
export function cardNumberOf(drawn: string): string {
  return drawn + luhnDigit(drawn)
}

/** Any one digit mistyped, and nearly any two exchanged, makes it none. */
export function isCardNumber(text: string): boolean {
  if (!/^[1-9]\d{9}$/.test(text)) return false
  return luhnDigit(text.slice(0, -1)) === text.slice(-1)
}
