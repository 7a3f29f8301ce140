import type { Caller, Order } from './client.ts';

const hourMs = 3_600_000;
const firstStart = Date.UTC(2030, 0, 1);
const uris = [
  '000f1d3d-220f-4789-9c0a-cc742521fb02',
  '00c04e40-35ea-4ed1-824c-82f936c8f876',
  '0121ac3b-775b-4faf-b86d-0078623674bc',
  '013441c1-1f13-47e9-80c4-9a53e8e1bc05',
].map((id) => `http://data.europa.eu/esco/skill/${id}`);

/** What shows that an event is of such a command. */
export const memberMarks = {
  signedUp: (name: string) => `signed up ${name}`,
  claimed: (evidence: string) => `claimed ${evidence}`,
  offered: (personId: string, start: string) => `offered ${personId} ${start}`,
  withdrawn: (personId: string, start: string) => `withdrawn ${personId} ${start}`,
} as const;

/** Somebody new. */
export const signUp = (name: string): Order => ({
  ...{ service: 'members', mutation: 'signUp', selection: 'person { id }', mark: memberMarks.signedUp(name) },
  input: { name, email: `${name.toLowerCase().replaceAll(' ', '-')}@example.org`, password: 'correct horse battery' },
});

/** A claim like no other: its evidence is the command's key. */
export const claimSkill = (caller: Caller, key: string, nth: number): Order => ({
  ...{ service: 'members', mutation: 'claimSkill', selection: 'claim { id version }', caller, key },
  input: { skillUri: uris[nth % uris.length], level: 1 + (nth % 5), evidence: key },
  mark: memberMarks.claimed(key),
});

/** The nth window: no two of one number, so that no two overlap. */
const startOf = (nth: number): string => new Date(firstStart + nth * hourMs).toISOString();

/** A year of one's time: enough for as many teams as the load asks for. */
export const offerYear = (caller: Caller): Order => ({
  ...{ service: 'members', mutation: 'offerAvailability', selection: 'offer { id }', caller },
  input: { start: '2040-01-01T00:00:00.000Z', end: '2040-12-31T00:00:00.000Z', hours: '8000', firmness: 'FIRM' },
  mark: memberMarks.offered(caller.id, '2040-01-01T00:00:00.000Z'),
});

/** An hour like no other. */
export const offerAvailability = (caller: Caller, nth: number): Order => ({
  ...{ service: 'members', mutation: 'offerAvailability', selection: 'offer { id }', caller },
  input: { start: startOf(nth), end: startOf(nth + 1), hours: '1', firmness: nth % 2 === 0 ? 'FIRM' : 'TENTATIVE' },
  mark: memberMarks.offered(caller.id, startOf(nth)),
});

/** Takes the nth window back. */
export const withdrawAvailability = (caller: Caller, offerId: string, nth: number): Order => ({
  ...{ service: 'members', mutation: 'withdrawAvailability', selection: 'person { id }', caller },
  input: { offerId },
  mark: memberMarks.withdrawn(caller.id, startOf(nth)),
});
