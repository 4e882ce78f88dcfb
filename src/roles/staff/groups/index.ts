/** Everything of the staff's pages that shows groups; loaded when there is somebody to group. */
export * from './staff-group-card.ts';
export * from './staff-group-list.ts';
export * from './staff-group-maker.ts';
export * from './staff-group-offer.ts';
