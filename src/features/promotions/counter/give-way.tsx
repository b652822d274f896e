import { type ReactNode, useState } from 'react'
import { TapButton } from '@/ui/button'
import { useSay } from '@/ui/language'
import { Sheet } from '@/ui/sheet'
import { redeemText } from './redeem.text'

/** The way to the coupons a member can be given, which are asked for only then. */
export function GiveWay({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <TapButton
        id="give-coupon"
        label={say(redeemText.give)}
        look="plain"
        onTap={() => setOpen(true)}
      />
      {open ? (
        <Sheet id="give-sheet" title={say(redeemText.giveTitle)} onClose={() => setOpen(false)}>
          {children}
        </Sheet>
      ) : null}
    </>
  )
}
