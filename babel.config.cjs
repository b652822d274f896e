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
        // Babel mistrusts iOS before 16.3 over two corners of taking things apart; those two are seen to,
        // and the rest, which every phone does by itself, is left as written.
        include: [
          'transform-optional-catch-binding',
          'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
          'bugfix/transform-safari-rest-destructuring-rhs-array',
        ],
        exclude: [
          'transform-destructuring',
          'transform-parameters',
          'transform-object-rest-spread',
        ],
      },
    ],
  ],
  // No phone has `document.all`, the one object that equals null and is not.
  assumptions: { noDocumentAll: true },
}
