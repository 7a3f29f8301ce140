import type { DueJob } from '@millepiani/jobs/define-job';
import { actorOf, systemActor } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { HoldAnswer } from '../src/teams/team-lifecycle.ts';
import { hearOfHold } from '../src/teams/teams.commands.ts';
import { openProjectsOn } from './projects-on-database.ts';

/** What commands work with, on a database of its own and at a time that the test sets; without Redis and a server. */
export async function openProjects(name: string, start: Date) {
  const database = freshDatabase(name);
  const state = { now: start, hinted: [] as DueJob[] };
  const opened = await openProjectsOn(database.uri, {
    now: () => state.now,
    hint: (job) => void state.hinted.push(job),
  });
  const { projects, connection } = opened;

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
    await opened.close();
    await database.drop();
  };
  return { projects, connection, state, callOf, hear, close };
}

/** Such a domain. */
export type OpenProjects = Awaited<ReturnType<typeof openProjects>>;
