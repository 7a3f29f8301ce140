import { CommandRunner } from '@millepiani/commands/command-runner';
import { Lanes } from '@millepiani/commands/lanes';
import type { DueJob } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { Billing } from '../src/billing.ts';
import { bankTransfers, type PaymentProvider } from '../src/providers/provider.adapter.ts';
import { presentReport } from '../src/report/counting.adapter.ts';
import { storesOn } from './stores-on.ts';

/** What is told to who opens it, instead of a clock and a queue. */
interface Surroundings {
  readonly now?: () => Date;
  readonly hint?: (job: DueJob) => void;
  /** Where indexes of much that is there are made. */
  readonly answerWithinMs?: number;
  readonly provider?: PaymentProvider;
}

/** What the service's commands work with, on a connection of its own: what is behind the schema, without a server. */
export async function openBillingOn(
  uri: string,
  {
    now = () => new Date(),
    hint = () => undefined,
    answerWithinMs = 30_000,
    provider = bankTransfers,
  }: Surroundings = {},
) {
  const connection = await connectStore({ uri, appName: 'test', answerWithinMs });
  const clock = { now };
  const stores = storesOn(connection);
  const billing: Billing = {
    ...stores,
    report: presentReport(stores),
    // The log is the spine's, which these are without.
    eraseEvents: async () => undefined,
    ...{ clock, hint, lanes: new Lanes(), delivery: { deliver: async () => undefined } },
    inbox: { waiting: async () => [], read: async () => undefined, settle: async () => undefined },
    provider,
    commands: new CommandRunner({ connection, clock, service: 'billing' }),
  };
  await prepareStore(connection);
  await billing.commands.prepare();

  /** Runs the effect of a reaction, as the service itself. */
  const react = async (work: (transaction: EffectTransaction) => Promise<void>): Promise<void> => {
    const hints: (() => void)[] = [];
    const call = { actor: systemActor('billing'), mutation: 'react', input: { idempotencyKey: newId('evt') } };
    await billing.commands.run(call, async (transaction) => {
      await work({ ...transaction, afterCommit: (hinted) => void hints.push(hinted) });
      return ok({});
    });
    for (const hinted of hints) hinted();
  };
  return { billing, connection, react, close: () => connection.close() };
}

/** Such a service. */
export type OpenBilling = Awaited<ReturnType<typeof openBillingOn>>;
