import { ContextProvider } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import type { Kiosk } from '../../app/compose.ts';
import {
  aidsContext,
  bellContext,
  centreContext,
  clockContext,
  countingContext,
  guidesContext,
  popularContext,
  recordsContext,
  searchContext,
  takeAwayContext,
  voiceContext,
} from '../../app/contexts.ts';

/** Hands the kiosk's services to every page below the shell; what a citizen's page may not touch is not among them. */
export function provideKiosk(host: HTMLElement & ReactiveControllerHost, kiosk: Kiosk): void {
  const { guides, centre, popular, records, machine, aids, voice, bell, takeAway, search } = kiosk;
  new ContextProvider(host, { context: guidesContext, initialValue: guides });
  new ContextProvider(host, { context: centreContext, initialValue: centre });
  new ContextProvider(host, { context: popularContext, initialValue: popular });
  new ContextProvider(host, { context: recordsContext, initialValue: records });
  new ContextProvider(host, { context: countingContext, initialValue: machine.counting });
  new ContextProvider(host, { context: aidsContext, initialValue: aids });
  new ContextProvider(host, { context: voiceContext, initialValue: voice });
  new ContextProvider(host, { context: clockContext, initialValue: machine.clock });
  new ContextProvider(host, { context: bellContext, initialValue: bell });
  new ContextProvider(host, { context: searchContext, initialValue: search });
  new ContextProvider(host, { context: takeAwayContext, initialValue: takeAway });
}
