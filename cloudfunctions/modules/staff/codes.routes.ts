import { codeInput, codesInput } from './codes.schemas'
import { code, codes } from './codes.service'
import { staffRead } from './staff-door'

export const codesForStaff = {
  'staff/codes': staffRead('staff/codes', codesInput, codes),
  'staff/code': staffRead('staff/code', codeInput, code),
}
