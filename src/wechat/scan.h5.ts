/** A browser page is opened by a code, it does not scan one. */
export const scan: (() => Promise<string | null>) | null = null
