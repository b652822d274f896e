/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** What the build profile leaves in, set by config/index.ts. */
declare const PARTS: Readonly<Record<import('../config/profile').Part, boolean>>
declare const APP_SHAPE: import('../config/profile').AppShape
declare const HOME_PAGE: string
/** The cloud environment's id; empty takes the account's first. */
declare const CLOUD_ENV: string
