module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        // The phones of .browserslistrc know ES2019's `catch {`; WeChat's tools are promised ES2018.
        include: ['transform-optional-catch-binding'],
      },
    ],
  ],
}
