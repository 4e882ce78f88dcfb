import type { Plugin } from 'vite';
import { caddyFile, nginxFile } from './headers.mjs';

/** Ships the security headers as files for the servers a centre may use. */
export function headerFiles(): Plugin {
  return {
    name: 'kiot-header-files',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'headers/nginx.conf', source: nginxFile() });
      this.emitFile({ type: 'asset', fileName: 'headers/Caddyfile', source: caddyFile() });
    },
  };
}
