import type { DeployPlan } from './deploy-plan'
import type { TencentManager } from './tencent'

/** Leads a path from outside to a function; one that leads elsewhere is somebody's to decide. */
async function leadPath(
  { access }: TencentManager,
  { path, name }: DeployPlan['httpPaths'][number],
): Promise<boolean> {
  const { APISet } = await access.getAccessList({ path })
  const there = APISet.find((each) => each.Path === path)
  if (there === undefined) {
    await access.createAccess({ path, name })
    return true
  }
  if (there.Name === name) return false
  throw new Error(`HTTP access: ${path} leads to ${there.Name}, not to ${name}: remove it there`)
}

/**
 * Sends the functions with their settings, variables and triggers, then who may call them, then the
 * paths from outside. What was sent is sent again: a deployment that broke off is repeated whole.
 * @param functionRootPath where the built functions are, a folder each
 */
export async function deployFunctions(
  plan: DeployPlan,
  manager: TencentManager,
  functionRootPath: string,
  report: (line: string) => void,
): Promise<void> {
  for (const func of plan.functions) {
    await manager.functions.createFunction({ func, functionRootPath, force: true })
    report(`${func.name}: deployed`)
  }
  const securityRule = JSON.stringify(plan.callRules)
  await manager.permission.modifyResourcePermission({
    resourceType: 'function',
    permission: 'CUSTOM',
    securityRule,
  })
  report(`call rules: ${securityRule}`)
  for (const each of plan.httpPaths) {
    const made = await leadPath(manager, each)
    report(`HTTP access: ${each.path} → ${each.name}${made ? '' : ' (as before)'}`)
  }
}
