import * as v from 'valibot'
import type { InputSchema } from '../../platform/route'

export const meInput: InputSchema<'staff/me'> = v.strictObject({})
