import type { PackStatus } from '../domain/content/guide-status.schema.ts';
import type { VoiceIndex } from '../domain/content/voice.schema.ts';
import { firstFault, type HashBytes } from '../domain/packs/check.ts';
import { VOICE_FOLDER, type CarriedPack, type PackFiles } from '../domain/packs/manifest.schema.ts';
import { BUILT_IN, firstTurns, takeTurn, wait, withdraw, type PackShelf } from '../domain/packs/turns.ts';
import { accept, refuse, type Result } from '../domain/shared/result.ts';
import type { Timers } from '../ports/device.ts';
import type { GuideSource } from '../ports/guide-source.ts';
import type { OperationalLog } from '../ports/operational-log.ts';
import {
  PackStoreError,
  type PackStore,
  type PackStoreRefusal,
  type QuietWindows,
} from '../ports/pack-store.ts';
import { createObservable, type Observable } from './observable.ts';
import type { Session } from './session.ts';

/** A waiting pack is switched on so long after the last person has left, in ms; nothing on the screen moves. */
const AFTER_SOMEBODY = 500;
/** While somebody is led in another window it is tried again this often, in ms. */
const AGAIN = 5000;

/** What is read out of one pack. */
export type PackContent = {
  readonly guides: GuideSource;
  voice(): Promise<VoiceIndex>;
  /** How sure and how complete its guides are; null when that cannot be read. */
  status(): Promise<PackStatus | null>;
};

/** The packs of this device; `current` is how they stand, for setup. */
export type Packs = Observable<PackShelf> & {
  /** The pack that is read in this window; it changes only while nobody is here. Never rejects. */
  content(): Promise<PackContent>;
  /** Looks into files that are not kept yet. */
  read(files: PackFiles): PackContent;
  /** Keeps a pack; it serves as soon as nobody is at any window. */
  bring(pack: CarriedPack): Promise<Result<null, PackStoreRefusal>>;
  /** Goes back to a pack that is kept, or to the built-in one, as soon as nobody is at any window. */
  goBack(id: string): Promise<Result<null, PackStoreRefusal>>;
  /** The device is as it came: only the built-in pack is left. */
  forget(): Promise<void>;
};

/** What the packs are joined with. */
export type PackParts = {
  readonly store: PackStore;
  readonly quiet: QuietWindows;
  readonly builtIn: PackContent;
  /** Reads out of files that were brought. */
  readonly read: (files: PackFiles) => PackContent;
  /** Lays the recordings of the serving pack where they are played from. */
  readonly keepSounds: (sounds: PackFiles) => void;
  readonly hash: () => Promise<HashBytes>;
  readonly session: Pick<Session, 'current' | 'subscribe'>;
  readonly timers: Timers;
  readonly log: Pick<OperationalLog, 'write'>;
  /** Told when this window reads another pack than before. */
  readonly onSwitched: () => void;
};

/** Begins to look after the packs of this window. */
export function createPacks(parts: PackParts): Packs {
  return new KeptPacks(parts);
}

class KeptPacks implements Packs {
  readonly #parts: PackParts;
  readonly #shelf = createObservable<PackShelf>({ turns: firstTurns, packs: {} });
  #content: PackContent;
  #reading: string = BUILT_IN;
  /** The first pack may be taken up even if somebody was quick to touch. */
  #begun = false;
  #line: Promise<void>;
  #stop: () => void = () => undefined;

  constructor(parts: PackParts) {
    this.#parts = parts;
    this.#content = parts.builtIn;
    this.#line = this.#look();
    parts.store.subscribe(() => this.#queue(() => this.#look()));
    parts.session.subscribe(() => this.#arm(AFTER_SOMEBODY));
  }

  get current(): PackShelf {
    return this.#shelf.current;
  }

  subscribe(onChange: () => void): () => void {
    return this.#shelf.subscribe(onChange);
  }

  async content(): Promise<PackContent> {
    if (!this.#begun) await this.#line;
    return this.#content;
  }

  read(files: PackFiles): PackContent {
    return this.#parts.read(files);
  }

  bring(pack: CarriedPack): Promise<Result<null, PackStoreRefusal>> {
    const { store, log } = this.#parts;
    return attempt(async () => {
      await store.bring(pack);
      void log.write('pack-brought', nameOf(pack.manifest));
    });
  }

  goBack(id: string): Promise<Result<null, PackStoreRefusal>> {
    const isThere = id === BUILT_IN || id in this.current.packs;
    return attempt(async () => {
      if (isThere) await this.#parts.store.change((turns) => wait(turns, id));
    });
  }

  async forget(): Promise<void> {
    if (this.current.turns !== firstTurns) await attempt(() => this.#parts.store.change(() => firstTurns));
  }

  #queue(work: () => Promise<void>): void {
    this.#line = this.#line.then(work);
  }

  /** Reads how packs stand. A refused store leaves everything as it is in this window. */
  async #look(): Promise<void> {
    const shelf = await this.#parts.store.read().catch(() => null);
    if (shelf !== null) this.#shelf.set(shelf);
    await this.#takeUp();
    this.#begun = true;
    this.#arm(AFTER_SOMEBODY);
  }

  #arm(after: number): void {
    this.#stop();
    const { serving, waiting } = this.current.turns;
    if (!this.#isFree() || (waiting === null && serving === this.#reading)) return;
    this.#stop = this.#parts.timers.after(after, () => this.#queue(() => this.#turn()));
  }

  /** Nobody is led here: the waiting pack serves, unless somebody is led in another window. */
  async #turn(): Promise<void> {
    const { quiet, store, log } = this.#parts;
    const begin = async (): Promise<void> => {
      const before = this.current.turns;
      this.#shelf.set(await store.change((turns) => (this.#isFree() ? takeTurn(turns) : turns)));
      const { serving } = this.current.turns;
      if (serving !== before.serving) void log.write('pack-switched', this.#name(serving));
    };
    if (this.current.turns.waiting !== null) await quiet.ifQuiet(begin).catch(() => undefined);
    await this.#takeUp();
    this.#arm(AGAIN);
  }

  /** Reads the serving pack from now on. One that is damaged is withdrawn, and its predecessor is tried. */
  async #takeUp(): Promise<void> {
    const { serving } = this.current.turns;
    if (serving === this.#reading) return;
    const content = serving === BUILT_IN ? this.#parts.builtIn : await this.#open(serving);
    if (content === 'damaged') return this.#withdraw(serving);
    if (content === null || (this.#begun && !this.#isFree())) return;
    this.#content = content;
    this.#reading = serving;
    this.#parts.onSwitched();
  }

  async #withdraw(id: string): Promise<void> {
    const { store, log } = this.#parts;
    void log.write('pack-damaged', this.#name(id));
    const shelf = await store.change((turns) => withdraw(turns, id)).catch(() => null);
    if (shelf === null) return;
    this.#shelf.set(shelf);
    await this.#takeUp();
  }

  /** The content of a kept pack, every byte checked; null when the store did not answer. */
  async #open(id: string): Promise<PackContent | 'damaged' | null> {
    const { store, hash, read, keepSounds } = this.#parts;
    try {
      const [pack, hashed] = await Promise.all([store.open(id), hash()]);
      if (pack === null || firstFault(pack.manifest, pack.files, hashed) !== null) return 'damaged';
      const content = read(pack.files);
      if (!(await isReadable(content.guides))) return 'damaged';
      keepSounds(soundsIn(pack.files));
      return content;
    } catch {
      return null;
    }
  }

  #isFree(): boolean {
    return this.#parts.session.current === 'resting';
  }

  #name(id: string): string {
    const manifest = this.current.packs[id];
    return manifest === undefined ? '' : nameOf(manifest);
  }
}

function nameOf({ pack, made }: { readonly pack: string; readonly made: string }): string {
  return `${pack} ${made}`;
}

/** Whether this version can read every guide of a pack that an older one may have taken. */
async function isReadable(guides: GuideSource): Promise<boolean> {
  const index = await guides.index('vi');
  if (!index.ok) return false;
  const read = await Promise.all(index.value.guides.map(({ id }) => guides.guide(id, 'vi')));
  return read.every(({ ok }) => ok);
}

/** Recordings by the name of their file. */
function soundsIn(files: PackFiles): PackFiles {
  const sounds = [...files].filter(([name]) => name.startsWith(VOICE_FOLDER));
  return new Map(sounds.map(([name, bytes]) => [name.slice(VOICE_FOLDER.length), bytes]));
}

async function attempt(work: () => Promise<unknown>): Promise<Result<null, PackStoreRefusal>> {
  try {
    await work();
    return accept(null);
  } catch (error) {
    return refuse(error instanceof PackStoreError ? error.reason : 'storage-refused');
  }
}
