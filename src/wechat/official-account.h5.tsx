/** Only WeChat shows the card of an Official Account. */
export function FollowAccount() {
  return null
}
