import { createBrowserDeviceProbe } from '../adapters/browser/device-probe.ts';
import { createBrowserFileSaver } from '../adapters/browser/file-saver.ts';
import { createBrowserKeptApp } from '../adapters/browser/kept-app.ts';
import { createNobleDigest } from '../adapters/noble/digest.ts';
import { localVoiceName } from '../adapters/speech/web-speech.ts';
import { createYamlTextParser } from '../adapters/yaml/text-parser.ts';
import { createZipUnpacker } from '../adapters/zip/unpacker.ts';
import type { SetupTools } from '../ports/setup-tools.ts';

/** Joins what only setup needs. */
export function composeSetupTools(): SetupTools {
  return {
    files: createBrowserFileSaver(),
    parser: createYamlTextParser(),
    probe: createBrowserDeviceProbe(localVoiceName),
    digest: createNobleDigest(),
    unpacker: createZipUnpacker(),
    keptApp: createBrowserKeptApp(),
  };
}
