import { createContext } from '@lit/context';
import type { CitizenHelp } from './citizen-help.ts';

/** Help for the person of this session; there is none before they have left the welcome screen. */
export const helpContext = createContext<CitizenHelp>('citizen-help');
