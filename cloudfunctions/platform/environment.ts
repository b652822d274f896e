/** The value of a variable, or undefined where it is absent or empty. */
export function variable(name: string): string | undefined {
  return process.env[name] || undefined
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
