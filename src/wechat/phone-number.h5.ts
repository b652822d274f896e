/** WeChat's button, as the local cloud stands in for it: everybody there has a number. */
async function code(): Promise<string> {
  const openid = new URLSearchParams(window.location.search).get('openid')
  const response = await fetch('/local/phone-code', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid }),
  })
  const answer: { readonly code: string } = await response.json()
  return answer.code
}

/** @param onCode the code the server turns into the number; null when there is none to be had */
export function askPhoneNumber(onCode: (code: string | null) => void) {
  return { onTap: () => void code().then(onCode, () => onCode(null)) } as const
}
