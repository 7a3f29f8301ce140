import { event } from '@millepiani/events/event';
import { organizationProfileChanged, personProfileChanged } from '@millepiani/events/members/profile.events';
import type { OrganizationProfile, PersonProfile, Place } from './profile.ts';

const told = (place: Place | undefined) => (place ? { country: place.country, city: place.city ?? null } : null);

/** What the community reads of a person, all of it, as its contract tells it. */
export const personChanged = ({ id, version, place, languages, bio, links }: PersonProfile) =>
  event(personProfileChanged, {
    // A person has other histories too; this one is told apart by the fragment.
    subject: `${id}#profile`,
    aggregateVersion: version,
    partition: id,
    data: {
      personId: id,
      personal: { place: told(place), languages: [...languages], bio: bio ?? null, links: [...links] },
    },
  });

/** What everybody reads of an organization, likewise. */
export const organizationChanged = ({ id, version, place, description }: OrganizationProfile) =>
  event(organizationProfileChanged, {
    subject: `${id}#profile`,
    aggregateVersion: version,
    partition: id,
    data: { organizationId: id, place: told(place), description: description ?? null },
  });
