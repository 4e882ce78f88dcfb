import { readPackStatus, type PackStatus } from '../../domain/content/guide-status.schema.ts';

/** How the guides of the pack stand; null when the list is missing or damaged. Never rejects. */
export async function fetchPackStatus(base: string): Promise<PackStatus | null> {
  try {
    const response = await fetch(`${base}status.json`);
    return response.ok ? readPackStatus(await response.json()) : null;
  } catch {
    return null;
  }
}
