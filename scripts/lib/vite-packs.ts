import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import {
  storedAliases,
  storedGuide,
  storedIndex,
  storedScreens,
  storedWords,
} from '../../src/domain/content/index.ts';
import { packedName } from '../../src/adapters/packs/packed-file.ts';
import { createDevPack, watchContent } from './dev-pack.ts';
import { types } from './static-server.mjs';
import { contentSentences, loadPack, sentenceOf, todayInVietNam, type PackOutcome } from './packs.ts';
import { packStatus } from './pack-status.ts';
import { PREVIEW, previewRefusal } from './vite-preview.ts';

/** Compiles a pack into `packs/` beside the app, guides packed. A broken pack fails the build with its sentences. */
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
      for (const [name, json] of filesOf(outcome)) {
        const packed = packedName(name);
        const source = packed === name ? json : gzipSync(json, { level: 9 });
        this.emitFile({ type: 'asset', fileName: `packs/${packed}`, source });
      }
      for (const { name, path } of outcome.voice.files)
        this.emitFile({ type: 'asset', fileName: `packs/voice/${name}`, source: readFileSync(path) });
    },
    configureServer(server) {
      const pack = createDevPack({ load, sentences: () => contentSentences(root) });
      watchContent(server, pack, join(root, 'kiosk-config'));
      server.middlewares.use(PREVIEW, (request, response, next) => {
        const refusal = previewRefusal(request.originalUrl ?? '', pack.shown());
        if (refusal === null) return next();
        response.statusCode = 404;
        response.setHeader('content-type', 'text/plain; charset=utf-8');
        response.end(refusal);
      });
      server.middlewares.use('/packs/', (request, response, next) => {
        const outcome = pack.shown();
        const wanted = (request.url ?? '').replace(/^\//, '');
        const sound = outcome.voice.files.find(({ name }) => wanted === `voice/${name}`);
        const source = sound === undefined ? unpackedFiles(outcome).get(wanted) : readFileSync(sound.path);
        if (source === undefined) return next();
        response.setHeader('content-type', types[extname(wanted)] ?? 'application/json');
        response.end(source);
      });
    },
  };
}

/** The files by the names the app asks for, while guides are written: none is packed, which the app reads as well. */
export function unpackedFiles(outcome: PackOutcome): ReadonlyMap<string, string> {
  return new Map(filesOf(outcome).map(([name, json]) => [packedName(name), json]));
}

/** Every text file of a compiled pack: what is in several places of the pack is written once (docs/content.md). */
export function filesOf(outcome: PackOutcome): [name: string, json: string][] {
  const { guides, choosers, index, translations, voice } = outcome;
  const named = [...guides, ...choosers];
  const vietnamese = new Map(guides.map((guide) => [guide.id, guide]));
  return [
    ['index.json', JSON.stringify(index)],
    ['aliases.json', JSON.stringify(storedAliases(named))],
    ['screens.json', JSON.stringify(storedScreens(guides))],
    ...guides.map((guide): [string, string] => [`${guide.id}.json`, JSON.stringify(storedGuide(guide))]),
    ...translations.flatMap((other): [string, string][] => [
      [`index.${other.language}.json`, JSON.stringify(storedIndex(index, other.index))],
      [
        `aliases.${other.language}.json`,
        JSON.stringify(storedAliases([...other.guides, ...other.choosers], named)),
      ],
      ...other.guides.map((guide): [string, string] => [
        `${guide.id}.${other.language}.json`,
        JSON.stringify(storedWords(vietnamese.get(guide.id) ?? guide, guide)),
      ]),
    ]),
    ['voice.json', JSON.stringify(voice.index)],
    ['status.json', JSON.stringify(packStatus(outcome))],
  ];
}
