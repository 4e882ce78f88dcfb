export { SupervisorFiles } from './supervisor-files.ts';
export { SupervisorReport } from './supervisor-report.ts';
