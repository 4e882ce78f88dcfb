import type { Server } from 'node:http';
export function createStaticServer(folder: () => string, headers?: Readonly<Record<string, string>>): Server;
export function safePath(url: string): string | null;
export const types: Readonly<Record<string, string>>;
