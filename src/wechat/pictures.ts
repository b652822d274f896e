/** Pictures packaged with the Mini Program, drawn from config/pictures when it is built. */
export const STORE_PICTURE = '/pictures/store.png'
export const QUEUE_PICTURE = '/pictures/queue.png'
