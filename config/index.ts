import { defineConfig } from '@tarojs/cli'

export default defineConfig(() => ({
  projectName: 'store-companion',
  date: '2026-11-22',
  designWidth: 750,
  deviceRatio: { 750: 1, 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  mini: {},
  h5: {},
}))
