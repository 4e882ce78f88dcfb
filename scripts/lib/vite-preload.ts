import type { Plugin } from 'vite';

/** The citizen's bundle starts to load with the page, not after the entry script has run. */
export function preloadCitizen(): Plugin {
  return {
    name: 'kiot-preload-citizen',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const citizen = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/roles/citizen/index.ts'));
        const files = citizen === undefined ? [] : [citizen.fileName, ...citizen.imports];
        return files.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `/${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}
