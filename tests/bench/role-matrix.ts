import { testCloud } from '../support/local-cloud'
import { roleMatrix } from '../support/role-matrix'
import type { Figures } from './figures'

/** Role × action × store × phone: how many were tried, and in how many the table was not kept to. */
export async function measureRoleMatrix(): Promise<Figures> {
  const cloud = await testCloud()
  const { cells, holes } = await roleMatrix(cloud)
  await cloud.cloud.close()
  return { 'staff/role-matrix/cells': cells, 'staff/role-matrix/holes': holes.length }
}
