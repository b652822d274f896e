import * as v from 'valibot'
import type { InputSchema } from '../../platform/route'

export const listInput: InputSchema<'stores/list'> = v.strictObject({})
