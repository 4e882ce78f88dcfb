import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { headerFiles } from './scripts/lib/vite-headers.ts';
import { firstScreen } from './scripts/lib/vite-first-screen.ts';
import { centreFile } from './scripts/lib/vite-centre.ts';
import { offeredLanguages } from './scripts/lib/packs.ts';
import { shortRevisions } from './scripts/lib/short-revisions.ts';
import { guidePacks } from './scripts/lib/vite-packs.ts';
import { guidePreview } from './scripts/lib/vite-preview.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};
/** Set SOURCE_DATE_EPOCH (seconds) for a build that can be repeated bit by bit (SEC-36). */
const built = process.env['SOURCE_DATE_EPOCH'] ? Number(process.env['SOURCE_DATE_EPOCH']) * 1000 : Date.now();

const pack = process.env['KIOT_PACK'] ?? 'kiosk-config/packs/hai-phong';
const languages = offeredLanguages(join(process.cwd(), pack), process.cwd());

/**
 * Files of modules that several roles share; many small ones weigh more, because gzip knows each alone, and load later.
 * `everywhere` a phone too, `kiosk` only the devices of a centre.
 */
const groups = [
  {
    name: 'everywhere',
    test: /node_modules\/(i18next|lit|lit-html|lit-element|@lit\/reactive-element)\/|src\/(app\/i18n\/[^/]+\.ts|app\/observable|domain\/(shared\/result|statistics\/day|content\/places)\.|ui\/(styles\/|elements\/kiot-icon\/(?!more)))/,
  },
  {
    name: 'kiosk',
    test: /node_modules\/@lit\/context\/|src\/(app\/(contexts|counting|aids|watch-controller|spoken|voice|reader)|domain\/(statistics\/(counter-key|clock-trust)|content\/(spoken-parts|written-in)|centre\/idle-limits))\.ts/,
  },
];

export default defineConfig({
  define: {
    __BUILT__: built,
    __DEMO__: process.env['KIOT_DEMO'] === '1',
    __VERSION__: JSON.stringify(version),
    __LANGUAGES__: JSON.stringify(languages),
  },
  build: {
    target: 'chrome114',
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 120,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  worker: { format: 'es' },
  plugins: [
    guidePacks(pack),
    guidePreview(),
    centreFile(process.env['KIOT_CENTRE']),
    firstScreen(languages),
    headerFiles(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      registerType: 'prompt',
      manifest: {
        name: 'Kiot hỗ trợ',
        short_name: 'Kiot hỗ trợ',
        description: 'Chỉ từng bước làm dịch vụ công và VNeID',
        lang: 'vi',
        id: '/',
        start_url: '/start',
        scope: '/',
        display: 'fullscreen',
        orientation: 'any',
        background_color: '#fbf8f1',
        theme_color: '#fbf8f1',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,woff2,svg,json,json.gz,webmanifest}'],
        globIgnores: ['headers/**', 'icon.svg', 'manifest.webmanifest'], // these two the plugin adds itself
        manifestTransforms: [shortRevisions],
      },
    }),
  ],
});
