/** Every page behind the welcome screen: one bundle, fetched while the welcome screen stands. */
import './citizen-before-page.ts';
import './citizen-end-page.ts';
import './citizen-guide-page.ts';
import './citizen-help-page.ts';
import './citizen-home-page.ts';
import './citizen-list-page.ts';
import './citizen-practice-page.ts';
import './citizen-refused-page.ts';
import './citizen-search-page.ts';
import './citizen-walk-page.ts';
