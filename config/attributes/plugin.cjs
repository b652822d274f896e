const { resolve } = require('node:path')
const attributes = require('./attributes.json')

/**
 * Lets more attributes through to WeChat's own components, those of aria and of the live card's
 * button: Taro's templates carry only the attributes they list, and these are not among them.
 * Templates and runtime number attributes alike, so both must know the same list.
 */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.template === undefined) return
      platform.template.mergeComponents(context, attributes)
      platform.runtimePath = [platform.runtimePath, resolve(__dirname, 'runtime.js')].flat()
    },
  })
}
