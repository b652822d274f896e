/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** What the build profile leaves in, set by config/index.ts. */
declare const PARTS: Readonly<Record<import('../config/profile-parts').Part, boolean>>
declare const APP_SHAPE: import('../config/profile').AppShape
declare const HOME_PAGE: string
/** What every plain-link code of the merchant's begins with; null where they have no domain. */
declare const PLAIN_LINK_PREFIX: string | null
/** The cloud environment's id; empty takes the account's first. */
declare const CLOUD_ENV: string
