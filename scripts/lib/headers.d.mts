export const securityHeaders: Readonly<Record<string, string>>;
export const rolePaths: readonly string[];
export function cacheControl(path: string): string;
export function nginxFile(): string;
export function caddyFile(): string;
