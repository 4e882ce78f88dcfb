import './supervisor-reminders.ts';

export { SupervisorFiles } from './supervisor-files.ts';
export { SupervisorReport } from './supervisor-report.ts';
