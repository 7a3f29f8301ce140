import { CommandRunner } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { systemClock } from '@millepiani/kernel/clock';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore } from '@millepiani/mongo/connection';
import { AvailabilityStore } from '../../services/members/src/availability/availability.store.ts';
import { placeHold } from '../../services/members/src/holds/holds.commands.ts';
import { HoldStore } from '../../services/members/src/holds/holds.store.ts';
import { PersonStore } from '../../services/members/src/persons/persons.store.ts';
import { type Answered, clock } from './closed-loop.ts';
import type { Drawn } from './drawn.ts';

/** Neither held nor refused for a good reason. */
class NotAnswered extends Error {}

/** Places holds as the service's reaction does, one transaction each, in this process: no event has to arrive first. */
export async function openHolding(mongodbUri: string) {
  const connection = await connectStore({ uri: mongodbUri, appName: 'bench-holds' });
  const stores = {
    availability: new AvailabilityStore(connection),
    holds: new HoldStore(connection),
    persons: new PersonStore(connection),
  };
  const commands = new CommandRunner({ connection, clock: systemClock, service: 'members' });
  await commands.prepare();

  /** A hold of some hours; 1 where it is held, 0 where there is no room for it. */
  async function hold({ offeringId, from, to, hours }: Drawn): Promise<Answered> {
    const text = {
      ...{ holdId: newId('hld'), personId: offeringId, commissionId: newId('com'), slotId: newId('slt') },
      ...{ from: new Date(`${from}T00:00:00Z`), to: new Date(`${to}T00:00:00Z`), minutes: Math.ceil(hours / 4) * 60 },
      ...{ mayUseTentative: false, expiresAt: new Date(Date.now() + 7 * 86_400_000) },
    };
    const input = { idempotencyKey: `bench-${text.holdId}` };
    const begun = clock();
    const placed = await commands.run({ actor: systemActor('members'), mutation: 'placeHold', input }, (transaction) =>
      placeHold(stores, transaction, text),
    );
    const ms = clock() - begun;
    if (!placed.ok) throw new NotAnswered(JSON.stringify(placed.error));
    const { refusal } = placed.value;
    if (refusal === 'OVERDUE' || refusal === 'TOO_MANY_HOLDS') throw new NotAnswered(refusal);
    return { ms, size: refusal === null ? 1 : 0 };
  }

  return { hold, close: () => connection.close() };
}
