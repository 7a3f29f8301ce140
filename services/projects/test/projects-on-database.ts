import { CommandRunner } from '@millepiani/commands/command-runner';
import type { DueJob } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import { TeamFormer } from '../src/formation/team-former.adapter.ts';
import type { Projects } from '../src/projects.ts';
import { presentReport } from '../src/report/counting.adapter.ts';
import { storesOn } from './stores-on.ts';

/** What is told to who opens it, instead of a clock and a queue. */
interface Surroundings {
  readonly now?: () => Date;
  readonly hint?: (job: DueJob) => void;
}

/** What the service's commands work with, on a connection of its own: what is behind the schema, without a server. */
export async function openProjectsOn(
  uri: string,
  { now = () => new Date(), hint = () => undefined }: Surroundings = {},
) {
  const connection = await connectStore({ uri, appName: 'test' });
  const clock = { now };
  // A busy machine takes its time.
  const former = new TeamFormer({ timeoutMs: 120_000, mongodbUri: uri });
  const stores = storesOn(connection);
  const projects: Projects = {
    ...stores,
    report: presentReport(stores),
    clock,
    commands: new CommandRunner({ connection, clock, service: 'projects' }),
    former,
    hint,
    // The log is the spine's, which these are without.
    eraseEvents: async () => undefined,
  };
  await prepareStore(connection);
  await projects.commands.prepare();

  /** Runs the effect of a reaction, as the service itself. */
  const react = async (work: (transaction: EffectTransaction) => Promise<void>): Promise<void> => {
    const hints: (() => void)[] = [];
    const call = { actor: systemActor('projects'), mutation: 'react', input: { idempotencyKey: newId('evt') } };
    await projects.commands.run(call, async (transaction) => {
      await work({ ...transaction, afterCommit: (hint) => void hints.push(hint) });
      return ok({});
    });
    for (const hint of hints) hint();
  };
  return {
    projects,
    connection,
    react,
    close: async () => {
      await former.close();
      await connection.close();
    },
  };
}

/** Such a service. */
export type OpenProjects = Awaited<ReturnType<typeof openProjectsOn>>;
