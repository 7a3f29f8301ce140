import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { freshDatabase } from '@millepiani/testing/databases';
import { asked, type ExplainedStore, Explainer } from '@millepiani/testing/queries/explained-store';
import { inMinutes } from '@millepiani/testing/queries/many';
import { populateShared } from '@millepiani/testing/queries/populate-shared';
import { populate, unpopulated } from '@millepiani/testing/queries/population';
import { monitored, Recorder } from '@millepiani/testing/queries/recorder';
import { StoreFiles } from '@millepiani/testing/queries/store-files';
import { jobs } from '../src/workers.ts';
import { type OpenBilling, openBillingOn } from './billing-on-database.ts';
import { casesOfLedger } from './queries/cases-of-books.ts';
import { casesOfClaims } from './queries/cases-of-claims.ts';
import { casesOfDocuments } from './queries/cases-of-documents.ts';
import { casesOfFees, casesOfForecasts } from './queries/cases-of-fees.ts';
import { casesOfBankStatements, casesOfPayments } from './queries/cases-of-payments.ts';
import { casesOfRemuneration } from './queries/cases-of-remuneration.ts';
import { casesOfExport, casesOfParties, casesOfSharing } from './queries/cases-of-sharing.ts';
import { exceptions } from './queries/exceptions.ts';
import { whichCommission } from './queries/ours.ts';
import { population } from './queries/population.ts';

const database = freshDatabase('billing_queries');
let service: OpenBilling;
let stores: readonly ExplainedStore[];
let explainer: Explainer;
beforeAll(async () => {
  service = await openBillingOn(monitored(database.uri), { now: () => inMinutes(300) });
  const { billing, connection } = service;
  const client = connection.getClient();
  await populate(connection.models, population);
  await populateShared(client.db(), { service: 'billing', partitionOf: whichCommission });
  const cases = [
    ...[casesOfLedger, casesOfDocuments, casesOfSharing, casesOfClaims, casesOfParties, casesOfRemuneration],
    ...[casesOfFees, casesOfForecasts, casesOfPayments, casesOfBankStatements],
  ];
  stores = [...cases.flatMap((of) => of(billing)), ...casesOfExport(connection)];
  explainer = new Explainer(client, new Recorder(client), exceptions);
}, 120_000);
afterAll(async () => {
  await service.close();
  await database.drop();
});

const files = new StoreFiles(join(import.meta.dirname, '../src'));
const log = createLogger({ service: 'billing', level: 'silent' });

describe('the queries of billing', () => {
  it('are asked by stores alone', () => {
    expect(files.opensElsewhere()).toEqual([]);
  });

  it('are asked of collections with many rows', () => {
    expect(unpopulated(service.connection.models, population)).toEqual([]);
  });

  it('are all asked here: every class of a store’s file, and each of its methods', async () => {
    expect(await files.withoutCases(stores)).toEqual([]);
    expect((await files.classes()).length).toBeGreaterThan(15);
  });

  it('are each explained by an index, and look at little more than they find', async () => {
    const { complaints, methods, shapes } = await explainer.ask(stores);
    expect(complaints).toEqual([]);
    expect(methods).toBeGreaterThan(280);
    expect(shapes).toBeGreaterThan(450);
  }, 240_000);

  it('that the reconciler asks every few seconds on every replica are, too', async () => {
    const { whatIsDue } = jobs(() => service.billing, log);
    expect((await explainer.ask([asked('whatIsDue', whatIsDue)])).complaints).toEqual([]);
  });

  it('have no exception that nothing needs, and no index that nothing uses', async () => {
    expect(explainer.unneeded()).toEqual([]);
    // The relay's, whose questions are explained beside it.
    expect(await explainer.unusedIndexes()).toEqual(['outbox pending']);
  });
});
