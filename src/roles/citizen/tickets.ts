/** Everything about a number of one's own: a bundle that comes right after the pages, and before anybody asks for it. */
import './citizen-group-strip.ts';
import './pages/citizen-group-page.ts';
import './pages/citizen-ticket-page.ts';

export { serveTickets } from './serve-tickets.ts';
