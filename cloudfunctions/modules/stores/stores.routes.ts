import { read } from '../../platform/route'
import { listStores, type WaitingAt } from './list.service'
import { listInput, nothing, storeInput } from './stores.schemas'
import { details, operator } from './stores.service'

export function storesRoutes(waitingAt: WaitingAt) {
  return {
    'stores/list': read<'stores/list'>(listInput, listStores(waitingAt)),
    'stores/details': read<'stores/details'>(storeInput, details(waitingAt)),
    'stores/operator': read<'stores/operator'>(nothing, operator),
  }
}
