import type { CompiledGuide } from '../domain/content/guide.schema.ts';
import type { GuideIndex } from '../domain/content/guide-index.schema.ts';
import type { Result } from '../domain/shared/result.ts';

/** Why a guide cannot be shown; each has a gentle screen. */
export type GuideRefusal = 'guide-missing' | 'guide-damaged' | 'index-damaged';

/** Where guides come from. Guides are read one at a time; what arrives is checked before it is believed. */
export interface GuideSource {
  /** All guides of this kiosk, titles and folded words only. */
  index(): Promise<Result<GuideIndex, GuideRefusal>>;
  /** One guide by its id. */
  guide(id: string): Promise<Result<CompiledGuide, GuideRefusal>>;
}
