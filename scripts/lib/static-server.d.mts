import type { Server } from 'node:http';
export function createStaticServer(folder: () => string): Server;
export function safePath(url: string): string | null;
