const USUAL_TENTHS = 10
/** WeChat's 关怀模式 writes 1.4 times as large (适老化设计指南); our layout holds as far. */
const MOST_TENTHS = 14

/**
 * How large to write, in tenths of the usual size: 10 to 14. Smaller than usual is written as
 * usual: our small words are as small as they may be.
 * @param factor how many times the usual size the reader has set
 */
export function typeTenths(factor: number): number {
  return Math.min(MOST_TENTHS, Math.max(USUAL_TENTHS, Math.round(factor * 10)))
}
