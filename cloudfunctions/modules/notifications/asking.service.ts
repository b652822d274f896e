import type { Input, Output } from '@/shared/contracts'
import { askings } from '@/shared/domain/notifications/message-kinds'
import { afterDeclining, emptyWallet, mayAsk } from '@/shared/domain/notifications/wallet'
import { type Ok, ok } from '@/shared/kernel/result'
import type { Reader, Writer } from '../../platform/route'
import { accountTemplates, templateNamed } from './account-templates'
import { changeWallet, walletOf } from './wallet.service'

/** What a tap may ask its person for now. */
export async function asking(
  input: Input<'notifications/asking'>,
  { person, now }: Reader,
): Promise<Ok<Output<'notifications/asking'>>> {
  const wallet = person ? await walletOf(person) : emptyWallet
  const names = askings[input.asking].filter((name) => mayAsk(wallet, name, now))
  return ok({ templateIds: names.flatMap((name) => accountTemplates.get(name)?.id ?? []) })
}

/** Notes what a phone says was refused on it; arriving again, it is noted again. */
export async function report(
  { answers }: Input<'notifications/report'>,
  { person, now }: Writer,
): Promise<Ok<Output<'notifications/report'>>> {
  const declined = answers.filter(({ said }) => said !== 'accept')
  const names = declined.flatMap(({ templateId }) => templateNamed(templateId) ?? [])
  if (names.length > 0) {
    await changeWallet(person, now, (wallet) => afterDeclining(wallet, names, now))
  }
  return ok({ noted: true })
}
