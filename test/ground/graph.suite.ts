import { beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { EXAMPLES } from '../../gateway/src/graphiql/examples.ts';
import type { Community } from './community.ts';
import { ask, signIn } from './graph-client.ts';
import { readmeExample, readmeQuery } from './readme.ts';

/** What a newcomer sees. */
export function describeGraph(community: () => Community): void {
  let password = '';
  beforeAll(async () => {
    password = (await community().secrets()).demoPassword;
  });

  describe('the screen', () => {
    it('names the page, the health and who can sign in', () => {
      const { output, address } = community();
      expect(output).toContain(`${address}/graphql`);
      expect(output).toContain(`${address}/health/ready`);
      for (const text of ['ada@aurora.example', 'livia@borgo.example', password]) expect(output).toContain(text);
      // No terminal, no colours.
      expect(output).not.toContain('\u001b[');
    });
  });

  describe('the health of the whole', () => {
    it('is told part by part', async () => {
      const response = await fetch(`${community().address}/health/ready`);
      expect(response.status).toBe(200);
      const ok = { gateway: 'ok', members: 'ok', projects: 'ok', billing: 'ok', notifications: 'ok' };
      expect(await response.json()).toEqual({ status: 'ok', parts: ok });
    });
  });

  describe('the README', () => {
    it('has a query that all four services answer as it promises', async () => {
      const { query, answer, email } = await readmeExample();
      const token = await signIn(community().address, email, password);
      // The fan-out of the announcements is a job: it may still be at work.
      const given = await waitFor('the newest announcement', async () => {
        const { data, errors } = await ask(community().address, query, { token });
        const [newest] = data?.viewer.notifications.edges ?? [];
        return newest?.node.subject.startsWith('Lumen wants') && { data, errors };
      });
      expect(given).toEqual({ ...answer, errors: undefined });
    });

    it('has a query of the demo’s team, and one of how events fare', async () => {
      const [ofTeam, ofEvents] = [await readmeQuery('Team'), await readmeQuery('EventSpine')];
      const token = await signIn(community().address, 'dario@aurora.example', password);
      const team = await ask(community().address, ofTeam, { token });
      expect(team.errors).toBeUndefined();
      const [edge] = team.data.commissions.edges;
      const names = edge.node.team.seats.map(({ person }: { person: { name: string } }) => person.name);
      expect(names).toEqual(['Dario', 'Bruno', 'Hugo', 'Greta']);
      const administrator = await signIn(community().address, 'ada@aurora.example', password);
      const events = await ask(community().address, ofEvents, { token: administrator });
      expect(events.errors).toBeUndefined();
      expect(events.data.eventSpine.projects.reactions.length).toBeGreaterThan(1);
    });

    it('has a query of who can do something, and one of what the pool lacks', async () => {
      const whoCan = await readmeQuery('WhoCan');
      const token = await signIn(community().address, 'ada@aurora.example', password);
      const { data, errors } = await waitFor(
        'the role that nobody can fill',
        async () => {
          const answer = await ask(community().address, whoCan, { token });
          return answer.data?.trainingGap?.edges.length > 0 && answer;
        },
        60_000,
      );
      expect(errors).toBeUndefined();
      const names = data?.directory.edges.map(({ node }: { node: { name: string } }) => node.name);
      expect(names).toEqual(['Bruno', 'Elisa', 'Fabio']);
      expect(data?.directory.facets).toMatchObject({
        persons: 3,
        cities: expect.any(Array),
        languages: expect.any(Array),
      });
      const [gap] = data?.trainingGap.edges ?? [];
      expect(gap?.node).toMatchObject({ people: 0, courses: [{ title: expect.any(String) }] });
    }, 90_000);

    it('has a query of what is to be approved, signed and shared, once a commission is half-way', async () => {
      const ofHalfWay = await readmeQuery('HalfWay');
      const token = await signIn(community().address, 'bruno@aurora.example', password);
      const node = await waitFor(
        'a commission half-way',
        async () => {
          const { data } = await ask(community().address, ofHalfWay, { token });
          const found = data?.commissions.edges[0]?.node;
          // The demo's last act there is a signature.
          const isSigned = found?.agreement?.proposed?.parties.some(
            (party: { signedAt: string | null }) => party.signedAt !== null,
          );
          return isSigned && found.distributions.length > 0 && found;
        },
        120_000,
      );
      const { contributions, agreement, distributions } = node;
      expect(contributions.edges.map((edge: { node: { agent: { name: string } } }) => edge.node.agent.name)).toEqual([
        'Fabio',
      ]);
      const signed = agreement.proposed.parties.filter((party: { signedAt: string | null }) => party.signedAt);
      expect(signed.map((party: { agent: { name: string } }) => party.agent.name)).toEqual(['Fabio']);
      expect(distributions).toMatchObject([{ state: 'COMPUTED', collected: { amount: '1600.00' } }]);
    }, 150_000);

    it('has a query of the books: an overdue invoice, and money for it that nobody has assigned', async () => {
      const token = await signIn(community().address, 'ada@aurora.example', password);
      const { data, errors } = await ask(community().address, await readmeQuery('Books'), { token });
      expect(errors).toBeUndefined();
      const { bankStatements, invoices, unassignedBankLines } = data.viewer.organizations.edges[0].node;
      const [closing, interest] = [{ amount: '8602.50' }, expect.not.objectContaining({ amount: '0.00' })];
      expect(bankStatements.edges).toMatchObject([{ node: { opening: { amount: '8000.00' }, closing, lineCount: 2 } }]);
      const late = {
        number: expect.any(String),
        buyer: { name: 'Officina Blu' },
        dunning: { daysOverdue: expect.any(Number), interest },
      };
      expect(invoices.edges).toContainEqual({ node: expect.objectContaining({ ...late, due: { amount: '610.00' } }) });
      const [{ node: line }] = unassignedBankLines.edges;
      expect(line).toMatchObject({ counterpartyName: 'Officina Blu', proposals: [{ certainty: 'LIKELY' }] });
    });

    it('has queries of what is to be done, what is on the noticeboard, and what would be', async () => {
      const bruno = await signIn(community().address, 'bruno@aurora.example', password);
      const ofToday = await readmeQuery('Today');
      // What is due is told a moment behind: the demo's last act there is what Bruno is to sign.
      const today = await waitFor(
        'what Bruno is to do',
        async () => {
          const { data, errors } = await ask(community().address, ofToday, { token: bruno });
          const kinds = data?.viewer.due.edges.map(({ node }: { node: { kind: string } }) => node.kind);
          return kinds?.includes('SIGN_AGREEMENT') && !errors && data;
        },
        120_000,
      );
      const due = today.viewer.due.edges.map(
        ({ node }: { node: { kind: string; agent: { name: string } } }) => `${node.kind} ${node.agent.name}`,
      );
      expect(due.toSorted()).toEqual([
        'APPROVE_CONTRIBUTIONS Bruno',
        'DELIVER_MILESTONE Bruno',
        'SIGN_AGREEMENT Bruno',
        'SIGN_AGREEMENT Studio Aurora',
      ]);
      const board = today.noticeboard.edges.map(({ node }: { node: { owner: { name: string } } }) => node.owner.name);
      expect(board).toEqual(['Ada', 'Hugo']);
      expect(today.commissions.edges[0].node.money).toMatchObject({
        invoiced: { amount: '1600.00' },
        paid: { amount: '1600.00' },
      });

      const ada = await signIn(community().address, 'ada@aurora.example', password);
      const { data } = await ask(community().address, await readmeQuery('Lead'), { token: ada });
      const [lead] = data.commissions.edges;
      const people = lead.node.slots[0].candidates.edges.map(
        ({ node }: { node: { person: { id: string; name: string } } }) => node.person,
      );
      expect(people.map(({ name }: { name: string }) => name)).toEqual(['Elisa', 'Hugo']);
      const whatIf = (await readmeQuery('WhatIf')).replace('com_…', lead.node.id).replace('per_…', people[0].id);
      const answer = await ask(community().address, whatIf, { token: ada });
      expect(answer.errors).toBeUndefined();
      expect(answer.data.teamIf).toMatchObject({
        ...{ present: { slots: [{ person: { name: 'Elisa' } }] }, loss: null },
        wished: { slots: [], problems: [{ code: 'NOBODY_AVAILABLE' }] },
      });
    }, 150_000);

    it('has the query that the page opens with', async () => {
      const { query } = await readmeExample();
      expect(EXAMPLES[0]?.query.trim()).toBe(query.trim());
    });

    it('is right that without signing in the public part answers, and the rest says why not', async () => {
      const { query } = await readmeExample();
      const { data, errors } = await ask(community().address, query);
      expect(data.viewer).toBeNull();
      expect(data.commissions.edges.map(({ node }: { node: { title: string } }) => node.title)).toEqual([
        'A page for the library of Borgo',
      ]);
      expect(errors).toEqual([
        expect.objectContaining({
          path: ['viewer'],
          extensions: expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }),
        }),
      ]);
    });
  });

  describe('the page’s other examples', () => {
    it('run', async () => {
      const token = await signIn(community().address, 'ada@aurora.example', password);
      // What is live is another transport's.
      const others = EXAMPLES.slice(1).filter(({ query }) => !query.includes('subscription '));
      for (const { query, variables } of others) {
        const { data, errors } = await ask(community().address, query, {
          token,
          variables: JSON.parse(variables ?? '{}'),
        });
        expect({ errors, userErrors: data?.openCommission?.userErrors ?? [] }).toEqual({
          errors: undefined,
          userErrors: [],
        });
      }
    });
  });

  describe('the demo’s team', () => {
    it('is held, half of it has accepted, and its people see their holds: members and projects heard of each other', async () => {
      const token = await signIn(community().address, 'dario@aurora.example', password);
      const query = `{ commissions(state: QUALIFIED) { edges { node {
        slots { state }
        team { state seats { state answer person { ... on Person { name } } hold { state } } }
      } } } }`;
      const given = await waitFor('two seats are filled', async () => {
        const { data, errors } = await ask(community().address, query, { token });
        const [edge] = data.commissions.edges;
        const filled = edge.node.slots.filter(({ state }: { state: string }) => state === 'FILLED');
        return filled.length === 2 && { node: edge.node, errors };
      });
      const seat = (name: string, state: string, answer: string) => ({ state, answer, person: { name }, hold: null });
      expect(given).toEqual({
        errors: undefined,
        node: {
          slots: ['HELD', 'FILLED', 'HELD', 'FILLED'].map((state) => ({ state })),
          team: {
            state: 'HELD',
            seats: [
              { ...seat('Dario', 'HELD', 'PENDING'), hold: { state: 'HELD' } },
              seat('Bruno', 'FILLED', 'ACCEPTED'),
              seat('Hugo', 'HELD', 'PENDING'),
              seat('Greta', 'FILLED', 'ACCEPTED'),
            ],
          },
        },
      });
    });
  });

  describe('a place in the demo’s team', () => {
    it('is found by who is to answer for it, and by nobody else', async () => {
      const place = 'edges { node { answer slot { title } team { state } } }';
      const query = `query ($id: ID!) { viewer { seats(answer: PENDING) { ${place} } } node(id: $id) { ... on Person { seats { ${place} } } } }`;
      const signedIn = (name: string) => signIn(community().address, `${name}@aurora.example`, password);
      const asked = async (token: string, id: string) => ask(community().address, query, { token, variables: { id } });
      const [dario, ada] = [await signedIn('dario'), await signedIn('ada')];
      const { data: self } = await ask(community().address, '{ viewer { id } }', { token: dario });
      const waiting = await asked(dario, self.viewer.id);
      const edges = [{ node: { answer: 'PENDING', slot: { title: 'Interface design' }, team: { state: 'HELD' } } }];
      expect([waiting.errors, waiting.data]).toEqual([
        undefined,
        { viewer: { seats: { edges } }, node: { seats: { edges } } },
      ]);
      expect((await asked(ada, self.viewer.id)).data).toEqual({
        viewer: { seats: { edges: [] } },
        node: { seats: null },
      });
    });
  });

  describe('the demo’s roles', () => {
    it('have the people for candidates who sit there: projects heard what they claimed', async () => {
      const token = await signIn(community().address, 'ada@aurora.example', password);
      const named = 'person { ... on Person { name } }';
      const query = `{ commissions(state: QUALIFIED) { edges { node {
        slots { candidates { edges { node { ${named} } } } }
        team { seats { ${named} } }
      } } } }`;
      type Named = { person: { name: string } };
      type Slot = { candidates: { edges: { node: Named }[] } };
      const names = await waitFor('every role has candidates', async () => {
        const { data } = await ask(community().address, query, { token });
        const { slots, team } = data.commissions.edges[0].node;
        const candidates = slots.map((slot: Slot) => slot.candidates.edges.map(({ node }) => node.person.name));
        const seated: string[] = team.seats.map(({ person }: Named) => person.name);
        return candidates.every(({ length }: string[]) => length > 0) && { candidates, seated };
      });
      for (const [index, name] of names.seated.entries()) expect(names.candidates[index]).toContain(name);
    });
  });

  describe('an answer', () => {
    it('bears a request id that the logs of gateway and subgraph know', async () => {
      const { requestId } = await ask(community().address, '{ communityReport { day } }');
      expect(requestId).toMatch(/\S{8,}/);
    });

    it('shows no more of a bad request than what is wrong with it', async () => {
      const { status, errors } = await ask(community().address, '{ viewer { nmae } }');
      expect(status).toBe(400);
      expect(errors?.[0]).toMatchObject({
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', requestId: expect.any(String) },
      });
      expect(JSON.stringify(errors)).not.toMatch(/\.ts:|node_modules|stack/);
    });
  });
}
