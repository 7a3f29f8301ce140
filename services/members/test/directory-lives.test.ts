import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { releaseHold } from '../src/holds/holds.commands.ts';
import { found, heard } from './directory-given.ts';
import { mutation, registerAlone } from './given.ts';
import { membershipsOf } from './membership-given.ts';
import { dayOf, openRecurring, type Recurring } from './recurring-given.ts';

jest.setTimeout(90_000);

let open: Recurring;
let memberships: ReturnType<typeof membershipsOf>;
type Someone = Awaited<ReturnType<typeof memberships.founder>>;
let administrator: Someone;
beforeAll(async () => {
  open = await openRecurring('members_directory_lives');
  memberships = membershipsOf(open.members);
  administrator = await memberships.founder('Root');
});
afterAll(() => open.close());

const who = async (filter: object) => {
  await heard(open.members);
  return found(open.members, administrator, { filter });
};
const someone = (name: string) => memberships.member(name, administrator);

describe('whoever is no member', () => {
  it('is not found while suspended, nor once gone, and is found again when reinstated', async () => {
    const fabio = await someone('Fabio');
    expect(await who({ text: 'fabio' })).toEqual(['Fabio']);
    await memberships.on('suspendMember')(fabio, administrator, { reason: 'A quarrel.' });
    expect(await who({ text: 'fabio' })).toEqual([]);
    await memberships.on('reinstateMember')(fabio, administrator);
    expect(await who({ text: 'fabio' })).toEqual(['Fabio']);
    await memberships.on('suspendMember')(fabio, administrator, { reason: 'Another one.' });
    await memberships.on('endMembership')(fabio, administrator, { reason: 'For good.' });
    expect(await who({ text: 'fabio' })).toEqual([]);
  });
});

describe('an organization and its alliances', () => {
  it('are found by who owns it now, and not by who did', async () => {
    const [gina, hugo, ivo] = [await someone('Gina'), await someone('Hugo'), await someone('Ivo')];
    const [ours, theirs] = [
      await registerAlone(open.members, gina, 'Ours'),
      await registerAlone(open.members, ivo, 'Theirs'),
    ];
    const say = (name: string, selection = 'alliance { id }') => mutation(open.members, name, selection);
    const mandate = { kind: 'WITHOUT_REPRESENTATION' };
    const proposal = { organizationId: ours, partnerIds: [theirs], name: 'Both', mandate };
    const allianceId: string = (await say('proposeAlliance')(proposal, gina)).alliance.id;
    expect(await who({ allianceId })).toEqual([]);
    await say('agreeToAlliance')({ allianceId, organizationId: theirs }, ivo);
    expect(await who({ allianceId })).toEqual(['Gina', 'Ivo', 'Ours', 'Theirs']);
    const owners = [{ personId: hugo.id, share: '100%' }];
    const settle = async (name: string, by: Someone, input: object = {}) => {
      const query = 'query ($id: ID!) { organization(id: $id) { version } }';
      const { version: expectedVersion } = (await open.members.ask(query, { id: ours }, by)).data.organization;
      await say(name, 'organization { id }')({ organizationId: ours, expectedVersion, ...input }, by);
    };
    await settle('proposeOwners', gina, { owners });
    await settle('confirmOwners', hugo);
    expect(await who({ allianceId, kind: 'PERSON' })).toEqual(['Hugo', 'Ivo']);
    await say('dissolveAlliance')({ allianceId, organizationId: theirs }, ivo);
    expect(await who({ allianceId })).toEqual([]);
    expect(await who({ text: 'ours' })).toEqual(['Ours']);
  });
});

describe('time', () => {
  it('that is held is not free, and is again when it is released', async () => {
    const lina = await someone('Lina');
    await open.offered(lina);
    const free = { from: dayOf(0), to: dayOf(1), hours: '7' };
    expect(await who({ free })).toEqual(['Lina']);
    const { holdId } = await open.hold(lina, 0, 60);
    expect(await who({ free })).toEqual([]);
    expect(await who({ free: { ...free, hours: '6.5' } })).toEqual(['Lina']);
    const { inside } = open;
    await inside.react((transaction) => releaseHold(inside.members, transaction, { holdId, reason: 'WITHDRAWN' }));
    expect(await who({ free })).toEqual(['Lina']);
  });
});
