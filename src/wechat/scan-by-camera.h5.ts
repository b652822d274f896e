/** A browser page does not scan: what a code says is typed. */
export const scanByCamera: (() => Promise<string | null>) | null = null
