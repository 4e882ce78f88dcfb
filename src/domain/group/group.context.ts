import type { QueueContext } from '../queue/queue.context.ts';
import type { QueueState } from '../queue/queue.state.ts';
import type { Group } from './group.state.ts';

/** What a decision about a group is made of: the queue, the group as it stands, and what it is measured against. */
export type Asked = { readonly state: QueueState; readonly group: Group; readonly context: QueueContext };
