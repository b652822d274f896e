/** Whether there are live cards: the local cloud stands in for WeChat. */
export function hasLiveCards(): boolean {
  return true
}

/** WeChat's button, as the local cloud stands in for it. */
async function code(): Promise<string> {
  const openid = new URLSearchParams(window.location.search).get('openid')
  const response = await fetch('/local/service-card', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid }),
  })
  if (!response.ok) throw new Error(`/local/service-card: ${response.status}`)
  const answer: { readonly code: string } = await response.json()
  return answer.code
}

/**
 * @param _type WeChat's number of the kind of card
 * @param onCode the code the server shows the card by; not called where there is none to be had
 */
export function askLiveCard(_type: number, onCode: (code: string) => void) {
  return { onTap: () => void code().then(onCode, () => undefined) } as const
}
