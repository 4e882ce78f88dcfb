import { lostCallsOf, lostMembersOf, type QueueLog } from '../domain/queue/index.ts';

/** Somebody whom a desk's call or group did not get, because another was earlier; `desk`: the one that is named. */
export type Lost = {
  readonly kind: 'lost' | 'lost-member';
  readonly ticket: string;
  readonly desk: string;
};

type Told = { readonly fact: string; readonly ticket: string };

/** Finds what a desk has lost since it was last asked: each loss once, the newest of several. Null: nothing. */
export function createLostFinder(): (log: QueueLog, desk: string, now: number) => Lost | null {
  const told = new Set<string>();
  const newest = <One extends Told>(lost: readonly One[]): One | undefined => {
    const news = lost.filter(({ fact, ticket }) => !told.has(`${fact} ${ticket}`));
    for (const { fact, ticket } of news) told.add(`${fact} ${ticket}`);
    return news.at(-1);
  };
  return (log, desk, now) => {
    const call = newest(lostCallsOf(log, desk, now));
    const member = newest(lostMembersOf(log, desk, now));
    if (call !== undefined) return { kind: 'lost', ticket: call.ticket, desk: call.winner ?? '' };
    return member === undefined ? null : { kind: 'lost-member', ticket: member.ticket, desk };
  };
}
