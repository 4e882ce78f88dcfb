import { join } from 'node:path';
import type { Plugin } from 'vite';
import { contentSentences, loadPack, sentenceOf, todayInVietNam, type PackOutcome } from './packs.ts';

/** Compiles a pack into `packs/*.json` beside the app. A broken pack fails the build with its sentences. */
export function guidePacks(folder: string): Plugin {
  const root = process.cwd();
  const load = (): PackOutcome =>
    loadPack(join(root, folder), root, { today: todayInVietNam(), release: false });
  return {
    name: 'kiot-guide-packs',
    buildStart() {
      this.addWatchFile(join(root, folder));
    },
    generateBundle() {
      const outcome = load();
      const errors = outcome.problems.filter((problem) => problem.level === 'error');
      if (errors.length > 0) {
        const sentences = contentSentences(root);
        this.error(`\n${errors.map((problem) => sentenceOf(problem, sentences)).join('\n')}`);
      }
      for (const [fileName, source] of filesOf(outcome))
        this.emitFile({ type: 'asset', fileName: `packs/${fileName}`, source });
    },
    configureServer(server) {
      server.watcher.add(join(root, folder));
      server.watcher.on('change', (file) => {
        if (file.includes('kiosk-config')) server.hot.send({ type: 'full-reload' });
      });
      server.middlewares.use('/packs/', (request, response, next) => {
        const files = new Map(filesOf(load()));
        const source = files.get((request.url ?? '').replace(/^\//, ''));
        if (source === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(source);
      });
    },
  };
}

/** Every file of a compiled pack: the index and one file per guide, and the same for each reviewed language. */
export function filesOf({ guides, index, translations }: PackOutcome): [name: string, json: string][] {
  return [
    ['index.json', JSON.stringify(index)],
    ...guides.map((guide): [string, string] => [`${guide.id}.json`, JSON.stringify(guide)]),
    ...translations.flatMap((other): [string, string][] => [
      [`index.${other.language}.json`, JSON.stringify(other.index)],
      ...other.guides.map((guide): [string, string] => [
        `${guide.id}.${other.language}.json`,
        JSON.stringify(guide),
      ]),
    ]),
  ];
}
