import type { Door } from '../domain/access/pins.ts';
import type { AccessState, DoorRefusal } from './access.ts';
import type { LocaleKey } from './i18n/i18n.ts';

/** What a closed door knows besides the PINs: is a PIN being looked at, what was refused, is the reset asked about. */
export type DoorMoment = {
  readonly door: Door;
  readonly busy: boolean;
  readonly refusal: DoorRefusal | null;
  /** Somebody touched "forgotten" and is asked whether they mean it. */
  readonly asking: boolean;
  /** People who need help now, told although the door is closed; 0 when nobody does. */
  readonly helpNeeded: number;
};

/** What a closed door says and offers; `kiot-lock` draws it. */
export type DoorView = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly fault: string;
  readonly alarm: string;
  readonly pad: {
    readonly name: string;
    readonly typed: string;
    readonly erase: string;
    readonly enter: string;
  } | null;
  readonly busy: boolean;
  readonly actions: readonly {
    readonly action: string;
    readonly label: string;
    readonly main?: boolean;
  }[];
  readonly links: readonly { readonly address: string; readonly label: string }[];
};

/** Texts by key, as `text` of i18n gives them. */
export type Translate = (key: LocaleKey, values?: Record<string, string | number>) => string;

const HOUR = 3_600_000;

/** Draws a closed door in words: which PIN is asked for, how long the device waits, what else can be done. */
export function viewOf(state: AccessState, moment: DoorMoment, t: Translate): DoorView {
  const { door, busy, refusal, helpNeeded } = moment;
  const view = {
    title: t(`access:door.${door}`),
    sentences: [] as string[],
    fault: refusal === null || refusal === 'pin-waiting' ? '' : t(`access:refusal.${refusal}`),
    alarm: helpNeeded > 0 ? t('access:help.waiting', { count: helpNeeded }) : '',
    pad: null,
    busy,
    actions: [] as DoorView['actions'],
    links: linksOf(door, t),
  };
  if (state.standing === 'reading') return { ...view, fault: '' };
  if (state.standing === 'refused')
    return {
      ...view,
      title: t('access:storage.title'),
      sentences: [t('access:storage.sentence'), t('access:storage.help')],
      fault: '',
    };
  if (state.standing === 'unset')
    return { ...view, title: t('access:unset.title'), sentences: [t('access:unset.sentence')], fault: '' };
  return moment.asking ? askedView(view, t) : lockedView(view, { state, moment }, t);
}

/** "1 phút 20 giây". Milliseconds are rounded up: nobody is sent to the door too early. */
export function timeLeft(ms: number, t: Translate): string {
  const all = Math.ceil(ms / 1000);
  const [minutes, seconds] = [Math.floor(all / 60), all % 60];
  return minutes > 0 ? t('access:minutes', { minutes, seconds }) : t('access:seconds', { seconds });
}

function askedView(view: DoorView, t: Translate): DoorView {
  return {
    ...view,
    title: t('access:forgot.title'),
    sentences: [t('access:forgot.keeps'), t('access:forgot.waits')],
    fault: '',
    actions: [
      { action: 'begin-reset', label: t('access:forgot.begin'), main: true },
      { action: 'no-reset', label: t('access:forgot.no') },
    ],
  };
}

function lockedView(
  view: DoorView,
  { state, moment }: { readonly state: AccessState; readonly moment: DoorMoment },
  t: Translate,
): DoorView {
  const { door, busy } = moment;
  const { wait, reset } = state;
  const ask = busy ? t('access:looking') : t(`access:ask.${door}`);
  const sentences = [
    wait > 0 ? t('access:wait', { time: timeLeft(wait, t) }) : ask,
    ...resetSentences(reset, t),
  ];
  if (door !== 'setup') sentences.push(t('access:forgot.staff'));
  const closed = { ...view, sentences, actions: actionsOf(door, reset, t) };
  return wait > 0 ? { ...closed, fault: '' } : { ...closed, pad: padOf(t) };
}

function padOf(t: Translate): NonNullable<DoorView['pad']> {
  return {
    name: t('access:pad.name'),
    typed: t('access:pad.typed'),
    erase: t('access:pad.erase'),
    enter: t('access:pad.open'),
  };
}

function resetSentences(reset: number | null, t: Translate): string[] {
  if (reset === null) return [];
  if (reset === 0) return [t('access:forgot.ready'), t('access:forgot.stopHow')];
  return [t('access:forgot.running', { hours: Math.ceil(reset / HOUR) }), t('access:forgot.stopHow')];
}

function actionsOf(door: Door, reset: number | null, t: Translate): DoorView['actions'] {
  if (door !== 'setup') return [];
  if (reset === null) return [{ action: 'forgot', label: t('access:forgot.setup') }];
  return reset === 0 ? [{ action: 'reset-now', label: t('access:forgot.now'), main: true }] : [];
}

function linksOf(door: Door, t: Translate): DoorView['links'] {
  const other = door === 'setup' ? 'staff' : 'setup';
  return [
    { address: `/${other}`, label: t(`access:link.${other}`) },
    { address: '/', label: t('access:link.citizen') },
  ];
}
