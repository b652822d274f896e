/** What a deployment leaves where the value it was to fill in is not set (cloudbaserc.json). */
const UNFILLED = /^\{\{env\.\w+\}\}$/

/** The value of a variable, or undefined where it is absent, empty or was never filled in. */
export function variable(name: string): string | undefined {
  const value = process.env[name]
  return value && !UNFILLED.test(value) ? value : undefined
}

/** Read when a function is loaded: one that lacks the variable does not start, and says which. */
export function required(name: string): string {
  const value = variable(name)
  if (value === undefined) throw new Error(`environment: ${name} is missing`)
  return value
}

/** Read when a function is loaded: one that lacks the choice does not start, and says which. */
export function requiredChoice<Choice extends string>(
  name: string,
  choices: readonly Choice[],
): Choice {
  const value = variable(name)
  const chosen = choices.find((choice) => choice === value)
  if (chosen !== undefined) return chosen
  const there = value === undefined ? 'missing' : JSON.stringify(value)
  throw new Error(`environment: ${name} is ${there}, not one of ${choices.join(', ')}`)
}

/** A key has at least so many characters: 32 of base 64 are 192 bits. */
const KEY_CHARACTERS = 32

function longEnough(name: string, value: string): string {
  if (value.length >= KEY_CHARACTERS) return value
  throw new Error(`environment: ${name} has fewer than ${KEY_CHARACTERS} characters`)
}

/** Read when a function is loaded: one that lacks a key does not start, and says which. */
export function requiredKey(name: string): string {
  return longEnough(name, required(name))
}

export function optionalKey(name: string): string | undefined {
  const value = variable(name)
  return value === undefined ? undefined : longEnough(name, value)
}
