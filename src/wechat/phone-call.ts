import Taro from '@tarojs/taro'

/** Offers to dial a number; the person presses call, or turns back. */
export function offerCall(phoneNumber: string): void {
  // Turning back is told as a failure.
  const turnedBack = () => undefined
  Taro.makePhoneCall({ phoneNumber: phoneNumber.replace(/\s/g, '') }).catch(turnedBack)
}
