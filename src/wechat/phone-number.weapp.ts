import type { ButtonProps } from '@tarojs/components'

/**
 * What makes a button WeChat's own for the phone number. Consent to the privacy guide is given by
 * the same tap where it is still wanting.
 * @param onCode the code the server turns into the number; null when the person said no
 */
export function askPhoneNumber(onCode: (code: string | null) => void) {
  const onGetPhoneNumber: ButtonProps['onGetPhoneNumber'] = ({ detail }) => {
    onCode(detail.code ?? null)
  }
  return { openType: 'getPhoneNumber|agreePrivacyAuthorization', onGetPhoneNumber } as const
}
