import { html, type TemplateResult } from 'lit';
import { groupsAt } from '../../app/groups.ts';
import type { StaffTools } from './staff-tools.ts';

/** For the greeter: the group in which nobody loses, for a desk that leads none, and the groups that are open (E4 17). */
export function drawGroups(tools: StaffTools, onGroup: (group: string) => void): TemplateResult {
  const open = groupsAt(tools.queue.current.log.state, null).map(({ desk }) => desk);
  const all = tools.kiosk.centre.current?.desks.map(({ code }) => code) ?? [];
  const told = ({ detail }: CustomEvent<string>): void => onGroup(detail);
  return html`<staff-group-offer
      .tools=${tools}
      .desks=${all.filter((desk) => !open.includes(desk))}
      worker="greeter"
      @staff-group-formed=${told}
    ></staff-group-offer>
    ${drawJoin(tools, '', onGroup)}
    <staff-group-list .tools=${tools} @staff-group-choose=${told}></staff-group-list>`;
}

/** For the greeter: the group in which the holder of a ticket, or of any for '', would be done earlier (D6). */
export function drawJoin(
  tools: StaffTools,
  ticket: string,
  onGroup: (group: string) => void,
): TemplateResult {
  return html`<staff-group-join
    .tools=${tools}
    .desks=${tools.kiosk.centre.current?.desks.map(({ code }) => code) ?? []}
    .ticket=${ticket}
    worker="greeter"
    @staff-group-formed=${({ detail }: CustomEvent<string>) => onGroup(detail)}
  ></staff-group-join>`;
}
