import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { HOME } from './app-pages'
import { CARD_PICTURES, drawCardPictures } from './card-pictures'
import { plainLinkPrefix } from './plain-link'
import { type AppShape, appShape, partSwitches, profileNamed } from './profile'
import { drawTabIcons, inBrowser, TAB_ICONS } from './tab-icons'

const parts = profileNamed(process.env.PROFILE ?? 'full')
const outputRoot = process.env.OUTPUT_ROOT ?? `dist/${process.env.TARO_ENV}`
const icons = resolve('dist', TAB_ICONS)
const pictures = resolve('dist/card-pictures')

/** Only WeChat's chats show cards. */
const inWeChat = process.env.TARO_ENV === 'weapp'

/** What the bar's icons ask of the build: WeChat finds them by theme.json, a browser by import. */
function withIcons(shape: AppShape): AppShape {
  return inWeChat ? shape : inBrowser(shape, `../dist/${TAB_ICONS}`)
}

/** What is packaged as it was drawn. */
function drawings(shape: AppShape) {
  if (!inWeChat) return []
  return [
    { from: `${pictures}/`, to: `${outputRoot}/${CARD_PICTURES}/` },
    ...(shape.tabBar ? [{ from: `${icons}/`, to: `${outputRoot}/${TAB_ICONS}/` }] : []),
  ]
}

/** The phone's own floor, `.browserslistrc`, runs ES2018 and more: nothing is written for older. */
const terser = {
  enable: true,
  config: {
    ecma: 2018 as const,
    compress: { ecma: 2018 as const, passes: 2 },
    // WeChat reads UTF-8: a Chinese character is three bytes instead of six.
    output: { ecma: 2018 as const, ascii_only: false, comments: false as const },
  },
}

export default defineConfig(async () => {
  const shape = withIcons(appShape(parts, HOME))
  if (shape.tabBar) await drawTabIcons(icons)
  if (inWeChat) await drawCardPictures(pictures)
  return {
    projectName: 'store-companion',
    date: '2026-11-22',
    designWidth: 750,
    deviceRatio: { 750: 1, 375: 2 },
    sourceRoot: 'src',
    outputRoot,
    copy: { patterns: drawings(shape), options: {} },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    plugins: [resolve('config/attributes/plugin.cjs')],
    alias: {
      '@': resolve('src'),
      ...(inWeChat && { '@tarojs/taro$': resolve('config/taro-api.cjs') }),
    },
    defineConstants: {
      HOME_PAGE: JSON.stringify(HOME),
      APP_SHAPE: JSON.stringify(shape),
      ...partSwitches(parts),
      PLAIN_LINK_PREFIX: JSON.stringify(plainLinkPrefix(process.env.PLAIN_LINK_PREFIX)),
      // The one place of the cloud environment's id; without it WeChat takes the account's first.
      CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? ''),
    },
    // A phone loads what terser makes a tenth smaller; the desk is there in half the time.
    jsMinimizer: inWeChat ? 'terser' : 'esbuild',
    terser,
    esbuild: { minify: { enable: true, config: { target: 'es2018' } } },
    // `u()`, the unit of length, and shapes that several sheets share, in every style sheet.
    sass: { resource: [resolve('src/ui/unit.scss'), resolve('src/ui/shapes.scss')] },
    // Nothing of ours is written as HTML, and reading it takes a parser.
    // Not minifyXML: it takes <input> for HTML's and drops the end tag that WXML wants.
    // Levels of templates drawn before Taro's recursive component takes over (its default is 16): each
    // is 3 KB on every phone, and few screens nest as deep.
    mini: { baseLevel: 10, runtime: { enableInnerHTML: false } },
    h5: {
      // Relative, so that it can be served under any path.
      publicPath: './',
      router: { mode: 'hash' as const },
      // Named after what is in them, so that a browser may keep them, and what it made of them.
      output: {
        filename: 'js/[name].[contenthash:8].js',
        chunkFilename: 'chunk/[name].[contenthash:8].js',
      },
      miniCssExtractPluginOption: {
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      // As rpx is on a phone: 750 to the width, at any width.
      postcss: { pxtransform: { enable: true, config: { targetUnit: 'vw' as const } } },
    },
  }
})
