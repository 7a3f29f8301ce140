import { CommandRunner } from '@millepiani/commands/command-runner';
import type { DueJob } from '@millepiani/jobs/define-job';
import { actorOf, systemActor } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { CommissionStore } from '../src/commissions/commissions.store.ts';
import { TeamFormer } from '../src/formation/team-former.adapter.ts';
import { LiveEventStore } from '../src/live-events/live-events.store.ts';
import { PoolStore } from '../src/pool/pool.store.ts';
import { WorkStore } from '../src/pool/work.store.ts';
import type { Projects } from '../src/projects.ts';
import { ProposalStore } from '../src/proposals/proposals.store.ts';
import type { HoldAnswer } from '../src/teams/team-lifecycle.ts';
import { hearOfHold } from '../src/teams/teams.commands.ts';
import { TeamStore } from '../src/teams/teams.store.ts';

/** What commands work with, on a database of its own and at a time that the test sets; without Redis and a server. */
export async function openProjects(name: string, start: Date) {
  const database = freshDatabase(name);
  const connection: Connection = await connectStore({ uri: database.uri, appName: 'test' });
  const former = new TeamFormer({ timeoutMs: 120_000 });
  const state = { now: start, hinted: [] as DueJob[] };
  const clock = { now: () => state.now };
  const projects: Projects = {
    clock,
    commands: new CommandRunner({ connection, clock, service: 'projects' }),
    commissions: new CommissionStore(connection),
    former,
    liveEvents: new LiveEventStore(connection),
    pool: new PoolStore(connection),
    proposals: new ProposalStore(connection),
    teams: new TeamStore(connection),
    work: new WorkStore(connection),
    hint: (job) => void state.hinted.push(job),
  };
  await prepareStore(connection);
  await projects.commands.prepare();

  /** A mutation's call, by somebody whose token may write. */
  const callOf = <I extends object>(who: PersonId, mutation: string, input: I) => ({
    actor: actorOf({ sub: who, scope: 'projects:write' }),
    mutation,
    input: { idempotencyKey: newId('evt'), ...input },
  });
  /** Hears of a hold, as the reaction does. */
  const hear = async (answer: HoldAnswer): Promise<void> => {
    const hints: (() => void)[] = [];
    await inTransaction(connection, (session) =>
      hearOfHold(
        projects,
        {
          session,
          now: state.now,
          actor: systemActor('projects'),
          emit: async () => undefined,
          afterCommit: (hint) => void hints.push(hint),
        },
        answer,
      ),
    );
    for (const hint of hints) hint();
  };
  const close = async () => {
    await former.close();
    await connection.close();
    await database.drop();
  };
  return { projects, connection, state, callOf, hear, close };
}

/** Such a domain. */
export type OpenProjects = Awaited<ReturnType<typeof openProjects>>;
