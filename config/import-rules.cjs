/**
 * Who may import whom (dependency-cruiser). The diagram is the design's; a broken rule fails
 * tests/structure. Modules import downwards only, in the order of MODULES.
 */
const MODULES = [
  ['stores', 'staff'],
  ['membership'],
  ['notifications', 'catalogue'],
  ['payments'],
  ['loyalty'],
  ['promotions'],
  ['queue'],
  ['booking', 'events', 'orders'],
]

const PURE_PACKAGES = []

function moduleFolders(names) {
  return `^(src/shared/(domain|contracts)|cloudfunctions/modules)/(${names.join('|')})[/.]`
}

/** A lower module never imports a higher one; staff may read stores, not the other way round. */
const moduleOrder = MODULES.slice(0, -1).map((names, level) => ({
  name: `${names.join('-and-')}-imports-downwards`,
  severity: 'error',
  from: { path: moduleFolders(names) },
  to: { path: moduleFolders(MODULES.slice(level + 1).flat()) },
}))

const sideBySide = [
  ['stores', 'staff'],
  ['notifications', 'catalogue'],
  ['catalogue', 'notifications'],
  ['booking', 'events|orders'],
  ['events', 'booking|orders'],
  ['orders', 'booking|events'],
].map(([from, to]) => ({
  name: `${from}-knows-no-${to.replace('|', '-or-')}`,
  severity: 'error',
  from: { path: moduleFolders([from]) },
  to: { path: moduleFolders([to]) },
}))

/** @param {string} name @param {string} from @param {object} to */
function forbid(name, from, to) {
  return { name, severity: 'error', from: { path: from }, to }
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|cloudfunctions)/',
        pathNot: ['[.]d[.]ts$', '[.]config[.]ts$', '[.]h5[.]tsx?$', '^src/app[.]'],
      },
      to: {},
    },
    ...moduleOrder,
    ...sideBySide,
    forbid('kernel-imports-itself', '^src/shared/kernel/', { pathNot: '^src/shared/kernel/' }),
    forbid('domain-imports-kernel', '^src/shared/domain/', {
      pathNot: [
        '^src/shared/(kernel|domain)/',
        ...PURE_PACKAGES.map((name) => `node_modules/${name}/`),
      ],
    }),
    forbid('contracts-import-kernel-and-domain', '^src/shared/contracts/', {
      pathNot: '^src/shared/(kernel|domain|contracts)/',
    }),
    forbid('src-never-imports-the-functions', '^src/', {
      path: '^(cloudfunctions|tests|config/(?!profile))',
    }),
    forbid('functions-take-only-shared-from-src', '^cloudfunctions/', {
      path: '^src/(?!shared/)',
    }),
    forbid('nothing-imports-tests', '^(src|cloudfunctions|config)/', { path: '^tests/' }),
    forbid('nothing-imports-the-emulator', '^(src|cloudfunctions/(?!emulator))', {
      path: '^cloudfunctions/emulator/',
    }),
    forbid('ui-knows-no-domain', '^src/ui/', { path: '^src/(?!ui/|shared/kernel/)' }),
    forbid('wechat-knows-no-domain', '^src/wechat/', { path: '^src/(?!wechat/|shared/kernel/)' }),
    forbid('cloud-knows-no-features', '^src/cloud/', {
      path: '^src/(?!cloud/|wechat/|shared/)',
    }),
    forbid('features-know-no-pages', '^src/features/', { path: '^src/(pages|shopper|staff)/' }),
    {
      name: 'a-feature-never-imports-another',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'only-platform-names-the-sdk',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(platform/sdk[.]ts|emulator/)' },
      to: { path: 'wx-server-sdk' },
    },
    forbid('platform-knows-no-modules', '^cloudfunctions/platform/', {
      path: '^cloudfunctions/(?!platform/)',
    }),
    {
      name: 'services-know-no-routes',
      severity: 'error',
      from: { path: '[.](service|documents|schemas)[.]ts$' },
      to: { path: '[.]routes[.]ts$' },
    },
    forbid('no-validation-library-on-the-phone', '^src/', { path: 'node_modules/valibot/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^[.]local/', '/fixtures/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: require('node:path').join(__dirname, '../tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: [
        '.ts',
        '.tsx',
        '.weapp.ts',
        '.weapp.tsx',
        '.h5.ts',
        '.h5.tsx',
        '.js',
        '.cjs',
        '.json',
        '.scss',
        '.d.ts',
      ],
    },
  },
}
