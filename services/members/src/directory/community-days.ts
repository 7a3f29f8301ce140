import { type EpochDay, epochDayOf } from '@millepiani/calendar/local-date-time';
import { offsetAt, startOf } from '@millepiani/calendar/zone-clock';
import type { Instant } from '@millepiani/kernel/instant';
import { communityZone } from '@millepiani/kernel/time-zone';

/** The community's day at an instant, as a number: quicker than its text, of which thousands are made for one entry. */
export const communityDay = (at: Instant): EpochDay => epochDayOf(at.getTime() + offsetAt(at, communityZone));

/** When a day of the community's begins. */
export const beginOf = (day: EpochDay): Instant => startOf(day, communityZone);
