import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import { type ExplainedStore, Explainer } from '@millepiani/testing/queries/explained-store';
import { populate } from '@millepiani/testing/queries/population';
import { monitored, Recorder } from '@millepiani/testing/queries/recorder';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { casesOfSharing } from './cases-of-sharing.ts';
import { rowsOfSharing } from './rows-of-sharing.ts';

const database = freshDatabase('billing_sharing_queries');
let service: OpenBilling;
let stores: readonly ExplainedStore[];
let explainer: Explainer;
beforeAll(async () => {
  service = await openBillingOn(monitored(database.uri));
  const { billing, connection } = service;
  await populate(connection.models, { rows: rowsOfSharing });
  const client = connection.getClient();
  stores = casesOfSharing(billing);
  explainer = new Explainer(client, new Recorder(client), {});
}, 120_000);
afterAll(async () => {
  await service.close();
  await database.drop();
});

describe('the queries of claims, citations and reserves', () => {
  it('have a case for each method', () => {
    expect(stores.flatMap(({ unmatched }) => unmatched)).toEqual([]);
  });

  it('are each explained by an index, and look at little more than they find', async () => {
    expect((await explainer.ask(stores)).complaints).toEqual([]);
  }, 240_000);

  it('have no index that nothing uses', async () => {
    const own = ['claims', 'settlements', 'citations', 'reserve_portions', 'reserve_releases'];
    const unused = await explainer.unusedIndexes();
    // By maker, a copy of all that is kept of somebody is asked for.
    expect(unused.filter((name) => own.includes(name.split(' ')[0] ?? ''))).toEqual([
      'citations makers.agentId_1__id_1',
    ]);
  });
});
