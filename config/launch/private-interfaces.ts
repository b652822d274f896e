/** Something WeChat's privacy guide speaks of, and how a package comes to it. */
export interface PrivateInformation {
  /** As the console lists it, to be filled in with its purpose. */
  readonly declaredAs: string
  /** Interfaces of `wx`, or of what it makes, by name. */
  readonly interfaces?: readonly string[]
  /** Scopes of `wx.authorize`. */
  readonly scopes?: readonly string[]
  /** A button's `open-type`. */
  readonly openTypes?: readonly string[]
  /** An input's `type`. */
  readonly inputTypes?: readonly string[]
  readonly components?: readonly string[]
}

/**
 * What WeChat counts as private: an interface that is not declared is disabled, and a declaration
 * that is not used is refused at review. 小程序用户隐私保护指引内容介绍,
 * developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html
 */
export const privateInformation: readonly PrivateInformation[] = [
  {
    declaredAs: '收集你的昵称、头像',
    interfaces: ['getUserInfo', 'getUserProfile'],
    openTypes: ['chooseAvatar', 'userInfo', 'getUserInfo'],
    inputTypes: ['nickname'],
  },
  {
    declaredAs: '收集你的位置信息',
    interfaces: [
      'getLocation',
      'getFuzzyLocation',
      'startLocationUpdate',
      'startLocationUpdateBackground',
      'moveToLocation',
    ],
    scopes: ['scope.userLocation', 'scope.userLocationBackground', 'scope.userFuzzyLocation'],
  },
  { declaredAs: '收集你选择的位置信息', interfaces: ['choosePoi', 'chooseLocation'] },
  { declaredAs: '收集你的地址', interfaces: ['chooseAddress'] },
  { declaredAs: '收集你的发票信息', interfaces: ['chooseInvoiceTitle', 'chooseInvoice'] },
  { declaredAs: '收集你的微信运动步数', interfaces: ['getWeRunData'], scopes: ['scope.werun'] },
  { declaredAs: '收集你的手机号', openTypes: ['getPhoneNumber', 'getRealtimePhoneNumber'] },
  { declaredAs: '收集你的车牌号', interfaces: ['chooseLicensePlate'] },
  {
    declaredAs: '收集你选中的照片或视频信息',
    interfaces: ['chooseImage', 'chooseMedia', 'chooseVideo'],
  },
  { declaredAs: '收集你选中的文件', interfaces: ['chooseMessageFile'] },
  {
    declaredAs: '访问你的麦克风',
    interfaces: ['startRecord', 'getRecorderManager', 'joinVoIPChat'],
    scopes: ['scope.record'],
    components: ['live-pusher'],
  },
  {
    declaredAs: '访问你的摄像头',
    // Not on WeChat's list, which leaves the scanner to WeChat itself; its picture is the camera's.
    interfaces: ['createVKSession', 'scanCode'],
    scopes: ['scope.camera'],
    components: ['camera', 'live-pusher', 'voip-room'],
  },
  {
    declaredAs: '访问你的蓝牙',
    interfaces: ['openBluetoothAdapter', 'createBLEPeripheralServer'],
    scopes: ['scope.bluetooth'],
  },
  {
    declaredAs: '使用你的相册（仅写入）权限',
    interfaces: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
    scopes: ['scope.writePhotosAlbum'],
  },
  {
    declaredAs: '使用你的通讯录（仅写入）权限',
    interfaces: ['addPhoneContact'],
    scopes: ['scope.addPhoneContact'],
  },
  {
    declaredAs: '使用你的日历（仅写入）权限',
    interfaces: ['addPhoneCalendar', 'addPhoneRepeatCalendar'],
    scopes: ['scope.addPhoneCalendar'],
  },
  { declaredAs: '调用你的加速传感器', interfaces: ['startAccelerometer'] },
  { declaredAs: '调用你的磁场传感器', interfaces: ['startCompass'] },
  { declaredAs: '调用你的方向传感器', interfaces: ['startDeviceMotionListening'] },
  { declaredAs: '调用你的陀螺仪传感器', interfaces: ['startGyroscope'] },
  { declaredAs: '读取你的剪切板', interfaces: ['setClipboardData', 'getClipboardData'] },
]
