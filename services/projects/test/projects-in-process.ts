import { CommandRunner, type Transaction } from '@millepiani/commands/command-runner';
import type { DueJob } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { AgreementStore } from '../src/agreements/agreements.store.ts';
import { CommissionStore } from '../src/commissions/commissions.store.ts';
import { CommitmentStore } from '../src/commitments/commitments.store.ts';
import { ContributionStore } from '../src/contributions/contributions.store.ts';
import { MilestoneStore } from '../src/milestones/milestones.store.ts';
import { PoolStore } from '../src/pool/pool.store.ts';
import type { Projects } from '../src/projects.ts';
import { SpeakerStore } from '../src/speakers/speakers.store.ts';
import { TeamStore } from '../src/teams/teams.store.ts';

/** What is told to who opens it, instead of a clock and a queue. */
interface Surroundings {
  readonly now?: () => Date;
  readonly hint?: (job: DueJob) => void;
}

/** What the service's commands work with, on a connection of its own: what is behind the schema, without a server. */
export async function openProjects(uri: string, { now = () => new Date(), hint = () => undefined }: Surroundings = {}) {
  const connection = await connectStore({ uri, appName: 'test' });
  const clock = { now };
  const projects: Projects = {
    clock,
    commands: new CommandRunner({ connection, clock, service: 'projects' }),
    agreements: new AgreementStore(connection),
    commissions: new CommissionStore(connection),
    commitments: new CommitmentStore(connection),
    contributions: new ContributionStore(connection),
    milestones: new MilestoneStore(connection),
    pool: new PoolStore(connection),
    speakers: new SpeakerStore(connection),
    teams: new TeamStore(connection),
    hint,
  };
  await prepareStore(connection);
  await projects.commands.prepare();

  /** Runs the effect of a reaction, as the service itself. */
  const react = async (work: (transaction: Transaction) => Promise<void>): Promise<void> => {
    const call = { actor: systemActor('projects'), mutation: 'react', input: { idempotencyKey: newId('evt') } };
    await projects.commands.run(call, async (transaction) => {
      await work(transaction);
      return ok({});
    });
  };
  return { projects, connection, react, close: () => connection.close() };
}

/** Such a service. */
export type OpenProjects = Awaited<ReturnType<typeof openProjects>>;
