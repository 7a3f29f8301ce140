import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Document, MongoClient } from 'mongodb';
import { replicaSet } from '../../infra/local/databases/mongod.ts';
import { uriFor } from '../../infra/local/databases/mongodb-uri.ts';
import { portsFrom } from '../../infra/local/ports.ts';
import { serviceNames } from '../../infra/local/services.ts';
import type { Community } from './community.ts';
import { ask, signIn } from './graph-client.ts';

const state = `{ eventSpine { ${serviceNames
  .map((name) => `${name} { log { lastPosition backlog } reactions { name setAsideCount } }`)
  .join(' ')} } }`;
const asideInProjects = `{ eventSpine { projects { reactions { name setAside {
  edges { node { eventId partitionKey isBehind reason } }
} } } } }`;
const replay = `mutation ($input: ReplayEventsInput!) { replayProjectsEvents(input: $input) {
  replayed left stoppedAt { eventId reason } userErrors { code }
} }`;

interface Aside {
  readonly node: { readonly eventId: string; readonly partitionKey: string };
}

/** What administrators see of the events, and what they can do about one that cannot be handled. */
export function describeEvents(community: () => Community): void {
  describe('the events between the services', () => {
    let token = '';
    const graph = (query: string, variables = {}) => ask(community().address, query, { token, variables });
    beforeAll(async () => {
      const { demoPassword } = await community().secrets();
      token = await signIn(community().address, 'ada@aurora.example', demoPassword);
    });

    /** Members' outbox, as somebody sees it who runs the database. */
    async function inOutbox<T>(work: (events: ReturnType<typeof outboxOf>) => Promise<T>): Promise<T> {
      const { mongoRootPassword: password } = await community().secrets();
      const there = `mongodb://127.0.0.1:${portsFrom(community().base).mongodb}/?replicaSet=${replicaSet}`;
      const client = await MongoClient.connect(uriFor(there, { name: 'root', password, database: 'members' }));
      try {
        return await work(outboxOf(client));
      } finally {
        await client.close();
      }
    }

    it('are seen by administrators, service by service', async () => {
      const { data, errors } = await graph(state);
      expect(errors).toBeUndefined();
      for (const name of serviceNames) {
        expect(Number(data.eventSpine[name].log.lastPosition)).toBeGreaterThan(0);
        for (const reaction of data.eventSpine[name].reactions) expect(reaction.setAsideCount).toBe(0);
      }
      expect(data.eventSpine.projects.reactions.map(({ name }: { name: string }) => name)).toContain('keep-pool');
    });

    it('lie aside where they cannot be handled, and are handled again once they can', async () => {
      const [personId, claimId, _id] = [newId('per'), newId('clm'), newId('evt')];
      const data = await inOutbox(async (events) => {
        const example = await events.findOne({ type: 'millepiani.members.skill.claimed.v1' });
        // A person's first event, as no command would write it.
        const own = { _id, subject: claimId, partitionkey: personId, partitionversion: 1, data: { skill: 'lost' } };
        await events.insertOne({ ...example, ...own, position: null });
        return { ...example?.data, personId, claimId };
      });
      const poison = await waitFor('the event aside', async () => {
        const answer = await graph(asideInProjects);
        const reactions: { setAside: { edges: Aside[] } }[] = answer.data.eventSpine.projects.reactions;
        return reactions.flatMap(({ setAside }) => setAside.edges).find(({ node }) => node.eventId === _id);
      });
      expect(poison.node).toMatchObject({ partitionKey: personId, isBehind: false });

      const input = { reaction: 'keep-pool', partitionKey: personId };
      const again = async (idempotencyKey: string) =>
        (await graph(replay, { input: { ...input, idempotencyKey } })).data.replayProjectsEvents;
      const stoppedAt = { eventId: _id, reason: expect.stringContaining('WRONG_DATA') };
      expect(await again('ground-too-early')).toEqual({ replayed: 0, left: 1, stoppedAt, userErrors: [] });
      await inOutbox((events) => events.updateOne({ _id }, { $set: { data } }));
      expect(await again('ground-now-it-can')).toEqual({ replayed: 1, left: 0, stoppedAt: null, userErrors: [] });
      expect((await again('ground-once-more')).userErrors).toEqual([{ code: 'NOTHING_SET_ASIDE' }]);
    });
  });
}

const outboxOf = (client: MongoClient) => client.db().collection<Document & { _id: string }>('outbox');
