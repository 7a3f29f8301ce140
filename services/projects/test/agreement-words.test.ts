import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isId } from '@millepiani/kernel/id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { BadFixture } from './given.ts';
import { type ada, bruno, greta, lumen } from './teams-under-test.ts';
import { startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
beforeAll(async () => {
  projects = await startWorkUnderTest();
});
afterAll(() => projects.close());

describe('an agreement in words', () => {
  const wordsIn = async (versionId: string, actor: typeof ada) => {
    const query = `query ($id: ID!) { agreementVersion(id: $id) { terms { english: inWords italian: inWords(language: IT) } } }`;
    return (await projects.askWith(query, { id: versionId }, actor)).data.agreementVersion?.terms;
  };

  it('says the rule in both languages to who does the commission, and nothing to its client', async () => {
    const commission = await projects.won();
    const { agreementVersion } = await projects.propose(commission.id);
    const terms = await wordsIn(agreementVersion.id, bruno);
    expect(terms.english).toContainEqual('Of what is left, 5% goes to the community.');
    expect(terms.italian).toContainEqual('Di quanto resta, alla comunità va: 5%.');
    // Nobody told the names of these people here.
    expect(terms.english.join(' ')).toMatch(/The rest is shared in fixed parts \(per_\S+ 1\/3; per_\S+ 2\/3\)\./);
    expect(await wordsIn(agreementVersion.id, lumen)).toBeUndefined();
  });

  it('names the parties as soon as their names are told, and no more once they are erased', async () => {
    const { connection, projects: stores } = projects.inProcess;
    const commission = await projects.won();
    const { agreementVersion } = await projects.propose(commission.id);
    const { id } = bruno;
    if (!isId(id, 'per')) throw new BadFixture(id);
    const call = (name: string | undefined) =>
      inTransaction(connection, (session) => stores.names.putPerson(session, id, name));
    await call('Bruno');
    const named = await wordsIn(agreementVersion.id, greta);
    expect(named.english.join(' ')).toContain('(Bruno 1/3; ');
    expect(named.italian.join(' ')).toContain('(Bruno 1/3; ');
    await call(undefined);
    expect((await wordsIn(agreementVersion.id, greta)).english.join(' ')).toContain(`(${bruno.id} 1/3; `);
  });
});
