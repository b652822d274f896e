/** What WeChat Pay answers a call, before it is signed. */
export interface Answer {
  readonly status: number
  readonly body: string
}

export function yes(value: object): Answer {
  return { status: 200, body: JSON.stringify(value) }
}

/** Done, with nothing to say. */
export const gone: Answer = { status: 204, body: '' }

/** A refusal, with WeChat's own code. */
export function no(status: number, code: string, message: string): Answer {
  return { status, body: JSON.stringify({ code, message }) }
}
