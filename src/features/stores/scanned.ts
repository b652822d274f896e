/**
 * A code read by our own scan button, as home's query carries it: a 小程序码 opens a page with its
 * `scene`, a plain link is a `q`, any other text is taken for a code's own.
 */
export function queryOfScan(scanned: string): string {
  const scene = /[?&]scene=([^&]*)/.exec(scanned)?.[1]
  if (scene !== undefined) return `scene=${scene}`
  if (/^https?:\/\//i.test(scanned)) return `q=${encodeURIComponent(scanned)}`
  return `scene=${encodeURIComponent(scanned)}`
}
