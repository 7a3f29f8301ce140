import { toLogCursor } from '@millepiani/events/log-cursor';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import type { ProjectsUnderTest } from './projects-under-test.ts';

/** What is asked of a commission's log, and by whom. */
interface Asked {
  readonly after?: string | null;
  readonly types?: readonly string[];
  readonly first?: number;
  readonly actor?: TestActor | undefined;
}

/** Before the first event. */
export const start = toLogCursor('projects', { position: 0, mark: '' });

/** Commissions whose events are read by cursor; `manager` opens them and asks, unless somebody else is named. */
export function commissionLogs(projects: () => ProjectsUnderTest, manager: TestActor) {
  const askAfter = async (commissionId: string, { after, types, first = 100, ...rest }: Asked = {}) => {
    const query = `query ($commissionId: ID!, $after: String, $types: [String!], $first: Int!) {
      commissionEventsAfter(commissionId: $commissionId, after: $after, types: $types, first: $first) {
        events { cursor id type time subject actorId data } cursor hasMore
      }
    }`;
    const actor = 'actor' in rest ? rest.actor : manager;
    const { data, errors } = await projects().ask(query, { commissionId, after, types, first }, actor);
    return { page: data?.commissionEventsAfter, code: errors?.[0]?.extensions.code };
  };
  const positioned = (commissionId: string, count: number) =>
    waitFor(
      'the positions',
      async () => (await projects().eventsOf(commissionId)).filter((e) => e.position).length === count,
    );
  /** Opens a commission, qualifies it and bids, and waits until all of it has its position. */
  const bidden = async (change: object = {}): Promise<string> => {
    const { commission } = await projects().open(manager, change);
    await projects().change('qualifyCommission', manager, { commissionId: commission.id });
    await projects().change('bidForCommission', manager, { commissionId: commission.id, expectedVersion: 2 });
    await positioned(commission.id, 3);
    return commission.id;
  };
  return { askAfter, positioned, bidden };
}
