import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { type OpenBilling, openBillingOn } from './billing-on-database.ts';
import { startBillingUnderTest } from './billing-under-test.ts';
import { Teller } from './milestones/told.ts';

/** A service that is asked by its schema, and told by events without those who tell them. */
export interface ToldBilling {
  readonly service: ServiceUnderTest;
  readonly store: OpenBilling;
  readonly tell: Teller;
  close(): Promise<void>;
}

/** Starts such a service, on a database of its own. */
export async function startToldBilling(name: string): Promise<ToldBilling> {
  const database = freshDatabase(name);
  const service = await startBillingUnderTest({ MONGODB_URI: database.uri });
  const store = await openBillingOn(database.uri);
  return {
    ...{ service, store, tell: new Teller(() => store) },
    close: async () => {
      await store.close();
      await service.close();
      await database.drop();
    },
  };
}
