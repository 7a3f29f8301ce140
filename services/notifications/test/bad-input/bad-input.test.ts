import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { newKey } from '../notifications-under-test.ts';
import { type Given, mailTo, mutations, openGiven, whoMayAll } from './given.ts';
import { refusedOfEndpoints } from './of-endpoints.ts';
import { refusedOfPeople } from './of-people.ts';
import { refusedOfWhatJoins, registeringMore } from './of-what-joins.ts';
import { refusedQuestions } from './queries.ts';
import type { Refused, RefusedBy } from './refused.ts';

const refusedBy: RefusedBy = {
  ...{ ...refusedOfPeople, ...refusedOfEndpoints, ...refusedOfWhatJoins },
  registerEndpoint: [...(refusedOfEndpoints.registerEndpoint ?? []), ...registeringMore],
};

let given: Given;
let all: Awaited<ReturnType<typeof openGiven>>;
beforeAll(async () => {
  all = await openGiven();
  given = all.given;
}, 60_000);
afterAll(() => all?.close());

/** Calls a mutation as the person who may do everything, unless it is somebody else who is refused. */
async function call(mutation: string, [, input, , , actor]: Refused) {
  const [type, fields] = mutations[mutation] ?? ['', ''];
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code path message } } }`;
  const variables = { input: { idempotencyKey: newKey(), ...input(given) } };
  const { data, errors } = await all.service.ask(query, variables, actor ? actor(given) : whoMayAll(given.person.id));
  return errors ? { errors } : data[mutation];
}

describe('what is faulty is refused by its code, at its place, and nothing is changed or sent:', () => {
  describe.each(Object.entries(refusedBy))('%s', (mutation, cases) => {
    it.each(cases)('%s', async (...refused) => {
      const [, , code, path] = refused;
      const before = await all.everything();
      const { userErrors, errors, ...rest } = await call(mutation, refused);
      expect(errors).toBeUndefined();
      expect(userErrors).toEqual([{ code, path: ['input', ...path], message: expect.stringMatching(/^[A-Z].*\.$/s) }]);
      expect(Object.values(rest).filter(Boolean)).toEqual([]);
      expect(await all.everything()).toEqual(before);
    });
  });

  it('every mutation that the service has is among them', async () => {
    const { data } = await all.service.ask('{ _service { sdl } }', {});
    const sdl: string = data._service.sdl;
    const named = [...sdl.matchAll(/type Mutation\b[^{]*\{(.*?)\n\}/gs)].flatMap(([, body = '']) =>
      [...body.matchAll(/^ {2}(\w+)\(/gm)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in refusedBy))).toEqual([]);
  });
});

describe('a question that is faulty is refused by its code, at its place:', () => {
  it.each(refusedQuestions)('%s', async (_what, question, code, path) => {
    const before = await all.everything();
    const [query, variables] = question(given);
    const { errors, status } = await all.service.ask(query, variables, whoMayAll(given.person.id));
    expect(errors?.[0]).toMatchObject({ extensions: { code } });
    expect(errors?.[0]?.path ?? []).toEqual(path);
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|\.ts:|at Object/);
    expect(await all.everything()).toEqual(before);
  });
});

describe('a mail', () => {
  it('goes to who has all that it is made of', async () => {
    const { email, ...outcome } = await mailTo(all.service, {});
    expect(outcome).toEqual({ state: 'DELIVERED', errors: [undefined] });
    expect(all.post.of(email)).toHaveLength(1);
  });

  it.each([
    ['a name', { name: '' }],
    ['a name but blanks', { name: ' \t\n' }],
  ])('without %s is given up, and nothing is sent', async (_what, contact) => {
    const { email, ...outcome } = await mailTo(all.service, contact);
    expect(outcome).toEqual({ state: 'DEAD', errors: ['TEMPLATE_INCOMPLETE'] });
    expect(all.post.of(email)).toEqual([]);
  });
});

describe('what one may not see is not there:', () => {
  it.each<[string, (given: Given) => string]>([
    ['an endpoint by no id', () => 'x'],
    ['an endpoint that there is not', () => newId('end')],
    ['somebody else’s endpoint', ({ othersEndpointId }) => othersEndpointId],
    ['a notification as an endpoint', ({ notificationId }) => notificationId],
  ])('%s', async (_what, idOf) => {
    const query = 'query ($id: ID!) { endpoint(id: $id) { id url } announcement(id: $id) { id } }';
    const { data, errors } = await all.service.ask(query, { id: idOf(given) }, whoMayAll(given.person.id));
    expect({ data, errors }).toEqual({ data: { endpoint: null, announcement: null }, errors: undefined });
  });
});

describe('by HTTP,', () => {
  it.each([
    ['a token of nobody’s', '/unsubscribe/x', 404],
    ['a token that climbs', '/unsubscribe/..%2f..%2fetc%2fpasswd', 404],
    ['a token of 1,000 characters', `/unsubscribe/${'a'.repeat(1_000)}`, 414],
    ['an operator for a token', '/unsubscribe/%7B%22%24ne%22%3Anull%7D', 404],
    ['no page', '/nothing', 404],
  ])('%s is refused, looked at or posted to', async (_what, path, status) => {
    const before = await all.everything();
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${all.service.url}${path}`, { method });
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toMatch(/node_modules|\.ts:|Error:/);
    }
    expect(await all.everything()).toEqual(before);
  });

  it('a form that is larger than any is refused', async () => {
    const before = await all.everything();
    const body = 'x'.repeat(20_000);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(`${all.service.url}/unsubscribe/x`, { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
    expect(await all.everything()).toEqual(before);
  });
});
