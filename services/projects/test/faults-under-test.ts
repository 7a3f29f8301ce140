import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import { ada, bruno, day, greta } from './teams-under-test.ts';
import { bySlices, startWorkUnderTest } from './work-under-test.ts';

/** What is tried: which mutation, in a few words what is wrong, its input, by whom, and what it is refused with. */
export type Case = readonly [
  to: string,
  what: string,
  input: () => object,
  actor: TestActor,
  faults: readonly string[],
];

export const stranger = member();

/** Contributions and disputes where each of them can stand. */
export async function startFaultsUnderTest() {
  const projects = await startWorkUnderTest();
  const commission = await projects.running({}, { rule: bySlices });
  const fixed = await projects.running();
  const usedKey = nextKey();
  const work = (change: object = {}) => ({
    ...{ commissionId: commission.id, kind: 'WORK', slotId: commission.slots[0].id, minutes: 5, note: 'Rooms' },
    ...{ happenedOn: day(0), ...change },
  });
  const record = async (change: object = {}): Promise<Payload> =>
    (await projects.act('recordContribution', 'contribution', work(change), bruno)).contribution;
  const dispute = async ({ id, version }: Payload): Promise<Payload> => {
    const input = { contributionId: id, expectedVersion: version, reason: 'No' };
    return (await projects.act('openDispute', 'dispute', input, greta)).dispute;
  };
  const recorded = await record({ externalReference: 'T-1', idempotencyKey: usedKey });
  const [contested, dismissed, approved] = [await record(), await record(), await record()];
  await projects.act('approveContribution', 'contribution', { contributionId: approved.id }, ada);
  const open = await dispute(contested);
  const { id: disputeId, version: expectedVersion } = await dispute(dismissed);
  const ending = { disputeId, expectedVersion, outcome: 'DISMISSED', resolution: 'Right' };
  const over = (await projects.act('resolveDispute', 'dispute', ending, ada)).dispute;

  /** What a mutation is refused with, each with its place below the input. */
  const refused = async (name: string, input: object, actor: TestActor): Promise<readonly string[]> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code path } } }`;
    const { data, errors } = await projects.askWith(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
    if (errors) return errors.map(({ message }: { message: string }) => message);
    return data[name].userErrors.map(
      ({ code, path: [root, ...path] }: { code: string; path: string[] }) => `${code} ${path.join('.')} of ${root}`,
    );
  };
  /** Everything that could have changed, in one word. */
  const everything = () =>
    projects.database(async (db) => {
      const hash = createHash('sha256');
      for (const name of ['contributions', 'disputes', 'commitments', 'commissions', 'idempotency_keys', 'outbox']) {
        // Of the log which events there are: where they stand in it comes later.
        const fields = name === 'outbox' ? { _id: 1 } : {};
        const rows = await db.collection(name).find().project(fields).sort({ _id: 1 }).toArray();
        hash.update(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value)));
      }
      return hash.digest('hex');
    });
  // What happened before has commissions looked at, a moment later.
  await waitFor('nothing more follows by itself', async () => {
    const before = await everything();
    await sleep(500);
    return before === (await everything());
  });
  const at = { commission, fixed, recorded, approved, contested, open, dismissed, over };
  return { ...projects, at, usedKey, work, refused, everything };
}

/** Such a service. */
export type FaultsUnderTest = Awaited<ReturnType<typeof startFaultsUnderTest>>;

/** The cases by what they are called. */
export const named = (cases: readonly Case[]) =>
  cases.map(([to, what, input, actor, faults]) => ({
    ...{ to, what, input, actor },
    faults: faults.map((fault) => `${fault} of input`),
  }));
