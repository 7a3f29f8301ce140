import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandRunner } from '@millepiani/commands/command-runner';
import { exampleEvent } from '@millepiani/events/example-event';
import { relationshipEnded, relationshipGrantsChanged } from '@millepiani/events/members/relationship.events';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { guestGrants } from './guest-grant.ts';
import { GuestStore } from './guests.store.ts';
import { keepingGuests } from './keep-guests.ts';
import { SpeakerStore } from './speakers.store.ts';
import { agentsOf, looking } from './standing.ts';
import { standingsWithGrants, standingWithGrants } from './standing-with-grants.ts';

const database = freshDatabase('keep_guests');
let now = new Date('2026-11-26T09:00:00.000Z');
let connection: Connection;
let commands: CommandRunner;
let guests: GuestStore;
let speakers: SpeakerStore;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  [guests, speakers] = [new GuestStore(connection), new SpeakerStore(connection)];
  commands = new CommandRunner({ connection, clock: { now: () => now }, service: 'billing' });
  await prepareStore(connection);
  await commands.prepare();
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const reaction = keepingGuests({ guests: () => guests, hence: 'sees its books' });

/** Hands the reaction an event as the spine does. */
const told = (contract: typeof relationshipGrantsChanged | typeof relationshipEnded, data: object) => {
  const example = exampleEvent(contract);
  const event = { ...example, data: { ...example.data, ...data } };
  const call = { actor: systemActor('billing'), mutation: 'react', input: { idempotencyKey: newId('evt') } };
  return commands.run(call, async (transaction) => {
    await reaction.handle(event, { ...transaction, afterCommit: () => undefined });
    return ok({});
  });
};
const clock = { now: () => now };
const standingOf = (sub: string) => standingWithGrants({ clock, guests, speakers }, actorOf({ sub, scope: '' }));
const seenBy = async (sub: string, grant: (typeof guestGrants)[number]) =>
  looking(await standingOf(sub), grant).organizations;

const granted = (grants: readonly string[], change: object = {}) => ({
  ...{ relationshipId: newId('rel'), organizationId: newId('org'), personId: newId('per') },
  ...{ from: '2026-01-01', to: null, grants, ...change },
});

describe('what a guest may see', () => {
  it('is what was told last, and nothing once the relationship has ended', async () => {
    const guest = granted(['LEDGER', 'INVOICES']);
    await told(relationshipGrantsChanged, guest);
    expect(await seenBy(guest.personId, 'LEDGER')).toEqual([guest.organizationId]);
    await told(relationshipGrantsChanged, { ...guest, grants: ['INVOICES'] });
    // Told twice it is all the same.
    await told(relationshipGrantsChanged, { ...guest, grants: ['INVOICES'] });
    expect([await seenBy(guest.personId, 'LEDGER'), await seenBy(guest.personId, 'INVOICES')]).toEqual([
      [],
      [guest.organizationId],
    ]);
    await told(relationshipEnded, { relationshipId: guest.relationshipId });
    await told(relationshipEnded, { relationshipId: guest.relationshipId });
    expect(await seenBy(guest.personId, 'INVOICES')).toEqual([]);
  });

  it('is of each organization what that granted, and nobody else’s', async () => {
    const first = granted(['LEDGER']);
    const second = granted(['INVOICES', 'LEDGER'], { personId: first.personId });
    for (const one of [first, second]) await told(relationshipGrantsChanged, one);
    expect((await seenBy(first.personId, 'LEDGER')).toSorted()).toEqual(
      [first.organizationId, second.organizationId].toSorted(),
    );
    expect(await seenBy(first.personId, 'INVOICES')).toEqual([second.organizationId]);
    expect(await seenBy(newId('per'), 'LEDGER')).toEqual([]);
    expect(agentsOf(await standingOf(first.personId))).toEqual([first.personId]);
    expect(await standingWithGrants({ clock, guests, speakers }, anonymous)).toEqual({
      actor: anonymous,
      organizations: [],
    });
  });

  it('holds on the days of the relationship, in Rome, whether or not its end was told', async () => {
    const guest = granted(['LEDGER'], { from: '2026-12-01', to: '2027-01-01' });
    await told(relationshipGrantsChanged, guest);
    const instants = ['2026-11-30T22:59:59Z', '2026-11-30T23:00:00Z', '2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z'];
    const seen: number[] = [];
    for (const instant of instants) {
      now = new Date(instant);
      seen.push((await seenBy(guest.personId, 'LEDGER')).length);
    }
    expect(seen).toEqual([0, 1, 1, 0]);
  });

  it('is the same whether one is asked about or many', async () => {
    const [one, other] = [granted(['LEDGER']), granted(['COMMISSIONS'])];
    await told(relationshipGrantsChanged, one);
    await told(relationshipGrantsChanged, other);
    const actors = [one.personId, other.personId, newId('per')].map((sub) => actorOf({ sub, scope: '' }));
    const each = await Promise.all(actors.map((actor) => standingWithGrants({ clock, guests, speakers }, actor)));
    const all = await standingsWithGrants({ clock, guests, speakers }, [...actors, anonymous]);
    for (const grant of guestGrants) {
      expect(all.slice(0, -1).map((standing) => looking(standing, grant))).toEqual(
        each.map((standing) => looking(standing, grant)),
      );
    }
    expect(agentsOf(all.at(-1) ?? { actor: anonymous, organizations: [] })).toEqual([]);
  });

  it('is nothing by a grant that this code does not know', async () => {
    const guest = granted(['SOMETHING_NEW']);
    await told(relationshipGrantsChanged, guest);
    for (const grant of guestGrants) expect(await seenBy(guest.personId, grant)).toEqual([]);
  });

  it('is found by an index', async () => {
    const found = connection.collection('guests').find({ personId: 'x', from: { $lte: '2026-11-26' } });
    expect(JSON.stringify((await found.explain('queryPlanner')).queryPlanner.winningPlan)).toContain('personId_1');
  });
});
