/**
 * The ways in, each with the `scene` values WeChat gives it (scene-list of the official reference,
 * and the launch options of miniprogram-api-typings 5.2.3).
 */
const scenesByVia = {
  /** A code held to the camera; whoever did it stood before it. */
  scan: [1011, 1025, 1047, 1124],
  /** A picture of a code, wherever one was: long-pressed, or from the phone's album. */
  'long-press': [1012, 1031, 1048, 1125],
  album: [1013, 1032, 1049, 1126],
  /** A card sent in a chat, in a group (also with a shareTicket), or out of another app. */
  chat: [1007, 1036, 1096],
  group: [1008, 1044, 1158, 1160, 1185],
  'account-menu': [1035],
  'account-article': [1058, 1067, 1091, 1144],
  /** What an official or service account sent, and its own page. */
  'account-message': [1043, 1074, 1082, 1157],
  'account-page': [1020, 1102],
  /** A message subscribed to. */
  message: [1014, 1107],
  search: [1005, 1006, 1027, 1042, 1053, 1054, 1106, 1183],
  /** The lists of what one used or kept: pulled down, on the discovery tab, afloat. */
  recent: [1001, 1089, 1090, 1131, 1187],
  mine: [1010, 1103, 1104],
  discovery: [1145, 1273, 1278, 1279],
  nearby: [1026],
  /** The store's page on WeChat's map. */
  'map-place': [1292, 1299],
  desktop: [1023, 1113, 1114, 1223],
  payment: [1019, 1034, 1060],
  'service-chat': [1073, 1081, 1202, 1207],
  /** A URL scheme or link, and the open tag of a web page. */
  link: [1065, 1069, 1167, 1168, 1194, 1286],
  moments: [1155],
  /** A page of Moments that shows and can do nothing else. */
  'moments-page': [1154],
  'mini-program': [1037],
  /** Back from another Mini Program: nobody came in. */
  returned: [1038],
  /** WeChat's crawler and its testing tools. */
  robot: [1030, 1129, 1203],
  other: [],
} as const satisfies Record<string, readonly number[]>

/** By which way the Mini Program was entered. */
export type Via = keyof typeof scenesByVia

export function isVia(text: string): text is Via {
  return Object.keys(scenesByVia).includes(text)
}

export const vias = Object.keys(scenesByVia).filter(isVia)

const viaByScene = new Map<number, Via>(
  vias.flatMap((via) => scenesByVia[via].map((scene) => [scene, via] as const)),
)

/** The way in a `scene` value stands for; one WeChat has added since is `other`. */
export function viaOfScene(scene: number): Via {
  return viaByScene.get(scene) ?? 'other'
}
