import type { Stage } from '../stage.ts';

/** An event as the log for partners has it. */
export interface Published {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly commissionId: string;
}

interface Page {
  readonly events: {
    readonly edges: readonly { readonly node: { id: string; type: string; subject: string; json: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** What partners follow: what happens to commissions, and to their milestones. */
export const isFollowed = (type: string): boolean => /^millepiani\.projects\.(commission|milestone)\./.test(type);

const query = `query ($after: String, $types: [String!]) { events(after: $after, types: $types, first: 50) {
  edges { node { id type subject json } } pageInfo { hasNextPage endCursor }
} }`;

/** The types of events that partners may see of commissions and milestones. */
export async function followedTypes(stage: Stage): Promise<readonly string[]> {
  const { eventTypes } = await stage.as('tullia').ask<{ eventTypes: { type: string }[] }>('{ eventTypes { type } }');
  return eventTypes.map(({ type }) => type).filter(isFollowed);
}

/** Where the log stands now: behind it is what comes from here on. */
export async function endOfLog(stage: Stage): Promise<string | null> {
  let cursor: string | null = null;
  for await (const page of pages(stage, null)) cursor = page.pageInfo.endCursor ?? cursor;
  return cursor;
}

/** What happened to this run's commissions behind a cursor, as Terzo may see it, page by page, first to last. */
export async function publishedAfter(stage: Stage, after: string | null): Promise<readonly Published[]> {
  const [published, own] = [[] as Published[], new Set([stage.ids.of('configurator'), stage.ids.of('page')])];
  for await (const { edges } of pages(stage, after)) {
    for (const { node } of edges) {
      const { data } = JSON.parse(node.json) as { readonly data: { readonly commissionId?: string } };
      const { id, type, subject } = node;
      if (own.has(data.commissionId ?? ''))
        published.push({ id, type, subject, commissionId: data.commissionId ?? '' });
    }
  }
  return published;
}

async function* pages(stage: Stage, from: string | null): AsyncGenerator<Page['events']> {
  const types = await followedTypes(stage);
  for (let after = from; ; ) {
    const { events }: Page = await stage.as('tullia').ask<Page>(query, { after, types });
    yield events;
    if (!events.pageInfo.hasNextPage) return;
    after = events.pageInfo.endCursor;
  }
}
