import type { Happening } from '../telling/telling.ts';
import type { AnnouncementFacts } from './announcement.ts';

/** What an announcement is to those whom it is for: in the words of who announced it, whatever language they read. */
export const happeningOf = ({ id, about, subject, body }: AnnouncementFacts): Happening => ({
  source: id,
  kind: 'ANNOUNCEMENT',
  isQuiet: false,
  about,
  text: () => ({ subject, body }),
});
