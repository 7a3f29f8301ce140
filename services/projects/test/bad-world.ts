import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, nextKey } from './projects-under-test.ts';
import { projectInput, startVenturesUnderTest } from './ventures-under-test.ts';

export const [ada, bruno, greta, stranger] = [member(), member(), member(), member()];
export const euros = (amount: string, currency = 'EUR') => ({ amount, currency });
/** A key that a project was opened by. */
export const usedKey = nextKey();

/** What bad input is about, by ids. */
export const world = { idea: '', funding: '', funded: '', hidden: '', pledge: '', confirmed: '' };

/** A mutation that is to be refused. */
export type Case = readonly [
  what: string,
  mutation: string,
  input: () => object,
  actor: TestActor | undefined,
  fault: string,
];

/** The input of `openProject`, changed. */
export const open = (change: object) => () => projectInput(change);
/** The same, with another budget. */
export const budget = (change: object) => open({ budget: { target: euros('100.00'), ...change } });
/** The input of what is done to one of the projects. */
export const on =
  (project: 'idea' | 'funding' | 'funded' | 'hidden', change: object = {}) =>
  () => ({ projectId: world[project], ...change });

/** The projects service, with a project in some states, of Ada, and pledges of Bruno. */
export async function startBadWorld() {
  const service = await startVenturesUnderTest();
  await service.know(ada, bruno, greta);
  const pledge = async (projectId: string, amount: string): Promise<string> =>
    (await service.act('pledge', { projectId, amount: euros(amount) }, bruno)).pledge.id;
  world.idea = (await service.openProject(ada)).id;
  world.hidden = (await service.openProject(ada, { visibility: 'PARTIES' })).id;
  world.funding = (await service.funding(ada)).id;
  world.funded = (await service.funding(ada)).id;
  world.pledge = await pledge(world.funding, '5.00');
  world.confirmed = await pledge(world.funded, '12000.00');
  await service.act('openProject', projectInput({ idempotencyKey: usedKey, title: 'One' }), ada);

  /** All that the service keeps but the places in its log, which the relay gives: nothing of it may move. */
  const stored = (): Promise<string> =>
    service.database(async (db) => {
      const names = ['projects', 'pledges', 'outbox', 'outbox_partitions', 'idempotency_keys', 'commissions'];
      const rows = await Promise.all(names.map((name) => db.collection(name).find().sort({ _id: 1 }).toArray()));
      return JSON.stringify(rows, (key, value) => {
        if (key === 'position') return undefined;
        return typeof value === 'bigint' ? `${value}` : value;
      });
    });
  return { ...service, stored };
}

/** Such a service. */
export type BadWorld = Awaited<ReturnType<typeof startBadWorld>>;
