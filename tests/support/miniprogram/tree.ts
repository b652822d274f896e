/** A page's tree as 体验评分 measures it. */
export interface TreeShape {
  readonly nodes: number
  readonly depth: number
  /** Children of whichever has most. */
  readonly widest: number
}

/** A node, as far as its tree goes. */
export interface TreeNode {
  readonly children: ArrayLike<TreeNode>
}

export function shapeOf(node: TreeNode): TreeShape {
  const below = Array.from(node.children, shapeOf)
  return {
    nodes: below.reduce((sum, { nodes }) => sum + nodes, 1),
    depth: 1 + Math.max(0, ...below.map(({ depth }) => depth)),
    widest: Math.max(node.children.length, ...below.map(({ widest }) => widest)),
  }
}
