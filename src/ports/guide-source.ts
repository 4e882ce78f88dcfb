import type { CompiledGuide } from '../domain/content/guide.schema.ts';
import type { OtherLanguage } from '../domain/content/translate.ts';
import type { Aliases, GuideIndex } from '../domain/content/guide-index.schema.ts';
import type { Result } from '../domain/shared/result.ts';

/** Why a guide cannot be shown; each has a gentle screen. */
export type GuideRefusal = 'guide-missing' | 'guide-damaged' | 'index-damaged';

/** A language guides may be written in; where one is not there, Vietnamese is. */
export type GuideLanguage = 'vi' | OtherLanguage;

/** Where guides come from. Guides are read one at a time; what arrives is checked before it is believed. */
export interface GuideSource {
  /** All guides of this kiosk, titles and words written out for comparing. */
  index(language: GuideLanguage): Promise<Result<GuideIndex, GuideRefusal>>;
  /** The aliases of all guides as they are written; what cannot be read is left out. */
  aliases(language: GuideLanguage): Promise<Aliases>;
  /** One guide by its id. */
  guide(id: string, language: GuideLanguage): Promise<Result<CompiledGuide, GuideRefusal>>;
}
