import { createObservable, type Observable } from './observable.ts';

/**
 * The four plain switches of the first screen – chữ to, tương phản cao, đọc to, cứ thong thả – and `reach`: every
 * control near the bottom edge, for one hand or a wheelchair. All off at every new session.
 */
export type AidName = 'bigText' | 'contrast' | 'readAloud' | 'unhurried' | 'reach';

/** Everything one may switch: `slow` is kept by the voice, the others here. */
export type Ease = AidName | 'slow';

/** Which aids are on. */
export type AidState = Readonly<Record<AidName, boolean>>;

/** Every aid off. */
export const NO_AIDS: AidState = {
  bigText: false,
  contrast: false,
  readAloud: false,
  unhurried: false,
  reach: false,
};

/** The aids of this session; RAM only. */
export type Aids = Observable<AidState> & { toggle(name: AidName): void; reset(): void };

/** Makes the switches. */
export function createAids(): Aids {
  const state = createObservable(NO_AIDS);
  return {
    get current() {
      return state.current;
    },
    subscribe: state.subscribe,
    toggle: (name) => state.set({ ...state.current, [name]: !state.current[name] }),
    reset: () => state.set(NO_AIDS),
  };
}

/** Modes are attributes of the page; modes.css does the rest. */
export function showAids({ bigText, contrast, reach }: AidState): void {
  const { dataset } = document.documentElement;
  dataset['size'] = bigText ? 'big' : 'normal';
  dataset['contrast'] = contrast ? 'high' : 'normal';
  dataset['reach'] = reach ? 'low' : 'normal';
}
