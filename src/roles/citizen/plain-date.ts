export { plainDate } from '../../app/plain-date.ts';
