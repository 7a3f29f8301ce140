import { idAt, inMinutes, turnOf, whichOrganization, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';

const parties = (at: number) => [
  { agentId: whose(at), part: 'MANAGER' },
  { agentId: whichOrganization(at), part: 'LEAD' },
];

/** What is copied of others' events, and announcements. */
export const rowsOfCopies: RowsOf = {
  Administrator: (at) => ({ _id: idAt('per', at) }),
  Circle: (at) => ({ _id: idAt('com', at), title: 'A roof', parties: parties(at) }),
  OrganizationOwners: (at) => ({ _id: idAt('org', at), owners: [whose(at)], name: 'Studio' }),
  VentureCircle: (at) => ({ _id: idAt('prj', at), parties: [{ agentId: whose(at), part: 'BACKER' }] }),
  Matter: (at) => ({ _id: idAt('inv', at), number: '1/2026', sides: [{ agentId: whose(at), part: 'SELLER' }] }),
  Contact: (at) => ({
    ...{ _id: idAt('per', at), email: 'a@c.example', name: 'Ada', locale: 'it', timeZone: 'Europe/Rome' },
  }),
  Gone: (at) => ({ _id: idAt('per', at) }),
  ErasedPerson: (at) => ({
    ...{ _id: idAt('per', 1_000 + at), erasedAt: inMinutes(at), passes: 1 },
    ...(at % 8 === 0 ? { dueAt: inMinutes(at) } : {}),
  }),
  Announcement: (at) => ({
    ...{ _id: idAt('ann', at), subject: 'Assembly', body: 'On Friday.', recipients: [whose(at)] },
    ...{ announcedBy: whose(at), announcedAt: inMinutes(at), state: turnOf(at, 'SPREAD', 'SPREAD', 'SPREADING') },
    ...{ seenTo: 0, spreadAt: inMinutes(at), notified: 0, version: 1 },
  }),
};
