/** Who may import whom. One rule per arrow that must never exist; docs/architecture.md has the table. */
const layer = (name) => `^src/${name}(/|$)`;
const only = (from, allowed, comment) => ({
  name: `${from}-knows-only-${allowed.join('-') || 'itself'}`,
  comment,
  severity: 'error',
  from: { path: layer(from) },
  to: { path: '^src/', pathNot: [from, ...allowed].map(layer) },
});
const npmOnly = (from, allowed) => ({
  name: `${from}-npm`,
  comment: `${from} may use only ${allowed || 'nothing'} from npm.`,
  severity: 'error',
  from: { path: layer(from) },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'],
    ...(allowed ? { pathNot: `node_modules/(${allowed})/` } : {}),
  },
});

module.exports = {
  forbidden: [
    only('domain', [], 'The rules of the centre must not know how they are stored, drawn or sent.'),
    only('ports', ['domain'], 'A port is a promise in domain words.'),
    only('adapters', ['domain', 'ports'], 'An adapter keeps a promise; it does not know who asked.'),
    {
      name: 'ui-knows-only-content-types',
      comment:
        'Shared elements get plain values and fire events; of the domain they know the content types only.',
      severity: 'error',
      from: { path: layer('ui') },
      to: { path: '^src/', pathNot: [layer('ui'), '^src/domain/content/'] },
    },
    {
      name: 'ui-takes-content-types-only-as-types',
      severity: 'error',
      from: { path: layer('ui') },
      to: { path: '^src/domain/content/', dependencyTypesNot: ['type-only'] },
    },
    only('roles', ['domain', 'app', 'ui'], 'Pages talk to the app, never to a device.'),
    only('sw', [], 'The worker outlives every page.'),
    {
      name: 'only-compose-picks-adapters',
      severity: 'error',
      from: {
        path: '^src/app/',
        pathNot:
          '^src/app/compose(-first|-late|-access|-packs|-reading|-search|-setup|-phone|-queue|-help|-printing|-report)?\\.ts$',
      },
      to: { path: layer('adapters') },
    },
    {
      name: 'app-does-not-draw',
      severity: 'error',
      from: { path: layer('app') },
      to: { path: '^src/(ui|roles)/' },
    },
    {
      name: 'adapters-do-not-meet',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'roles-do-not-meet',
      severity: 'error',
      from: { path: '^src/roles/([^/]+)/' },
      to: { path: '^src/roles/', pathNot: '^src/roles/$1/' },
    },
    {
      name: 'roles-are-lazy',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: layer('roles'), dynamic: false },
    },
    npmOnly('domain', 'valibot'),
    npmOnly('ports', ''),
    npmOnly('app', 'i18next|@lit/context|lit|@lit/reactive-element'),
    npmOnly('ui', 'lit|@lit/[^/]+|lit-html|lit-element|lucide'),
    npmOnly('roles', 'lit|@lit/[^/]+|lit-html|lit-element'),
    npmOnly('sw', 'workbox-[^/]+'),
    {
      name: 'valibot-only-in-schemas',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.schema\\.ts$' },
      to: { path: 'node_modules/valibot/' },
    },
    {
      name: 'idb-only-in-its-adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/indexeddb/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'noble-only-in-its-adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/noble/' },
      to: { path: 'node_modules/@noble/' },
    },
    {
      name: 'receipt-encoder-only-in-its-adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/print/' },
      to: { path: 'node_modules/@point-of-sale/' },
    },
    {
      name: 'report-makers-only-in-their-adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/report/' },
      to: { path: 'node_modules/(docx|write-excel-file)/' },
    },
    {
      name: 'yaml-only-in-its-adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/yaml/' },
      to: { path: 'node_modules/yaml/' },
    },
    {
      name: 'workbox-window-only-in-its-adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/service-worker/' },
      to: { path: 'node_modules/workbox-window/' },
    },
    {
      name: 'uqr-only-in-its-adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/qr/' },
      to: { path: 'node_modules/uqr/' },
    },
    {
      name: 'fflate-only-in-its-adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/zip/' },
      to: { path: 'node_modules/fflate/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '(\\.d\\.ts$|^src/main\\.ts$|^src/sw/)' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.app.json' },
  },
};
