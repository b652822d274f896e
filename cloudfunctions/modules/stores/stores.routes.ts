import { read } from '../../platform/route'
import { listInput } from './stores.schemas'
import { listStores, type WaitingAt } from './stores.service'

export function storesRoutes(waitingAt: WaitingAt) {
  return { 'stores/list': read<'stores/list'>(listInput, listStores(waitingAt)) }
}
