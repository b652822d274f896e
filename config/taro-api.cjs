/**
 * `@tarojs/taro` as published, but that it asks the runtime for one thing by name. Taken apart from
 * the whole module, as there, every export of the runtime counts as used, its HTML parser among
 * them: twenty kilobytes on every phone.
 */
const hooks = require('@tarojs/runtime').hooks
const taro = require('@tarojs/api').default

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', taro)

module.exports = taro
module.exports.default = taro
