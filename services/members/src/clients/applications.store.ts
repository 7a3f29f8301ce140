import { type ClientId, isId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import type { ClientMetadata } from 'oidc-provider';
import type { Application } from './application.ts';
import { firstPartyMetadata, partnerMetadata, signInMetadata } from './client-metadata.adapter.ts';
import type { ClientStore } from './clients.store.ts';
import { type FirstPartyClient, signInClientId } from './first-party.ts';

/** All applications: those of the configuration, and partners'. */
export class Applications {
  readonly #own: ReadonlyMap<string, FirstPartyClient>;
  readonly #clients: ClientStore;

  constructor(own: readonly FirstPartyClient[], clients: ClientStore) {
    this.#own = new Map(own.map((client) => [client.id, client]));
    this.#clients = clients;
  }

  /** One that may ask for tokens, as the provider has it. */
  async metadata(id: string): Promise<ClientMetadata | undefined> {
    if (id === signInClientId) return signInMetadata;
    const own = this.#own.get(id);
    if (own) return firstPartyMetadata(own);
    const client = isId(id, 'cli') ? await this.#clients.find(id) : undefined;
    return client?.state === 'ACTIVE' ? partnerMetadata(client) : undefined;
  }

  /** Answers many single look-ups of one request by one query. What is there no more is called by its id. */
  loader(): DataLoader<string, Application> {
    return new DataLoader(async (ids) => {
      const partners = ids.filter((id): id is ClientId => isId(id, 'cli'));
      const found = partners.length > 0 ? await this.#clients.findMany(partners) : [];
      const names = new Map<string, string>(found.map(({ id, name }) => [id, name]));
      return ids.map((id) => ({
        id,
        name: names.get(id) ?? this.#own.get(id)?.name ?? (id === signInClientId ? 'Millepiani' : id),
        isFirstParty: !isId(id, 'cli'),
      }));
    });
  }
}
