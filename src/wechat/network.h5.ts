export const network = {
  isOnline: () => window.navigator.onLine,
  watch(listener: () => void): () => void {
    window.addEventListener('online', listener)
    window.addEventListener('offline', listener)
    return () => {
      window.removeEventListener('online', listener)
      window.removeEventListener('offline', listener)
    }
  },
}
