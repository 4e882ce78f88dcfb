import { join } from 'node:path';
import type { Plugin } from 'vite';
import { loadCentre, loadWords } from './centres.ts';
import { contentSentences, sentenceOf, todayInVietNam } from './packs.ts';

/**
 * Puts `centre/default.json` (the centre of this build, or null) and `centre/words.json` (what setup measures an
 * imported centre file against) beside the app. A broken centre file fails the build with its sentences.
 */
export function centreFile(path: string | undefined): Plugin {
  const root = process.cwd();
  const load = (): ReturnType<typeof loadCentre> =>
    path === undefined
      ? { centre: null, problems: [] }
      : loadCentre(join(root, path), root, todayInVietNam());
  const sources = (): [string, string][] => [
    ['default.json', JSON.stringify(load().centre)],
    ['words.json', JSON.stringify(loadWords(root))],
  ];
  return {
    name: 'kiot-centre-file',
    generateBundle() {
      const { centre, problems } = load();
      const sentences = contentSentences(root);
      if (path !== undefined && centre === null)
        this.error(`\n${problems.map((problem) => sentenceOf(problem, sentences)).join('\n')}`);
      for (const [name, source] of sources())
        this.emitFile({ type: 'asset', fileName: `centre/${name}`, source });
    },
    configureServer(server) {
      server.middlewares.use('/centre/', (request, response, next) => {
        const source = new Map(sources()).get((request.url ?? '').replace(/^\//, ''));
        if (source === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(source);
      });
    },
  };
}
