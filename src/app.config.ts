export default defineAppConfig({
  ...APP_SHAPE,
  window: {
    navigationBarTitleText: '门店伴',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pull',
  },
  style: 'v2',
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
})
