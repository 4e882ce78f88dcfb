export * from './calendar.ts';
export * from './cut.ts';
export * from './locked-figures.ts';
export * from './period.ts';
export * from './choices.ts';
export * from './own-weeks.ts';
