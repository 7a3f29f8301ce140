import { isId, type PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type Provider from 'oidc-provider';
import type { Client, Grant, KoaContextWithOIDC } from 'oidc-provider';
import { askingClient } from '../clients/client-metadata.adapter.ts';
import { covers } from '../consents/consent.ts';
import { identityScopes } from '../identity/roles.ts';
import type { Members } from '../members.ts';
import { deviceOf, surroundings } from '../sessions/device.ts';
import { begin, isOpen, type Session } from '../sessions/session.ts';
import { graphOf } from './resource.adapter.ts';

/** Where somebody comes from. */
export interface Origin {
  /** The browser, as the issuer tells browsers apart. */
  readonly browserId: string | undefined;
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** Begins a session; undefined where the person may not enter. */
export async function beginSession(
  members: Members,
  who: Pick<Session, 'personId' | 'clientId'> & { readonly isRefreshable: boolean },
  { browserId, address, userAgent }: Origin,
): Promise<Session | undefined> {
  const session = begin({
    ...who,
    id: newId('ses'),
    browserId,
    network: surroundings(address),
    device: deviceOf(userAgent),
    at: members.clock.now(),
  });
  const hasBegun = await members.sessions.begin(session, (transaction) =>
    members.mayEnter(session.personId, transaction),
  );
  return hasBegun ? session : undefined;
}

/** The grant that a session is, not kept yet: the one's id is the other's. */
export function grantOf(provider: Provider, { id, personId, clientId }: Session): Grant {
  const grant = new provider.Grant({ accountId: personId, clientId });
  grant.jti = id;
  return grant;
}

/** Allows an application what it asked for. */
export function allow(grant: Grant, issuer: string, scopes: readonly string[]): void {
  const identity = scopes.filter((scope) => identityScopes.some((one) => one === scope));
  const graph = scopes.filter((scope) => !identity.includes(scope));
  if (identity.length > 0) grant.addOIDCScope(identity);
  if (graph.length > 0) grant.addResourceScope(graphOf(issuer), graph);
}

/** All that an application is allowed by it, identity and graph together. */
export const allowedBy = (grant: Grant, issuer: string): readonly string[] =>
  `${grant.getOIDCScope()} ${grant.getResourceScope(graphOf(issuer))}`.split(' ').filter(Boolean);

/** What was asked for and can be had, identity and graph together. */
function askedIn({ oidc }: KoaContextWithOIDC): readonly string[] {
  const graph = oidc.resourceServers?.[graphOf(oidc.issuer)]?.scopes ?? new Set<string>();
  return [...oidc.requestParamScopes].filter(
    (scope) => graph.has(scope) || identityScopes.some((identity) => identity === scope),
  );
}

/**
 * The grant that an application has of somebody in this browser; begun where it need not be asked for: by one of the community's own,
 * or by one that was allowed as much before.
 */
export const loadGrant =
  (members: Members) =>
  async (ctx: KoaContextWithOIDC): Promise<Grant | undefined> => {
    const { client, session, account, result, provider, issuer } = ctx.oidc;
    if (!(client && session && account && isId(account.accountId, 'per'))) return undefined;
    const { accountId: personId } = account;
    const consented = result?.consent?.grantId;
    const existing = await openGrant(provider, members, consented ?? session.grantIdFor(client.clientId));
    if (consented !== undefined) return existing;
    const asked = askedIn(ctx);
    if (!(await needNotAsk(members, client, personId, asked))) return existing;
    const grant = existing ?? (await newGrant(members, ctx, client, personId));
    if (!grant) return undefined;
    allow(grant, issuer, asked);
    await grant.save();
    return grant;
  };

async function openGrant(
  provider: Provider,
  { sessions, clock }: Members,
  id: string | undefined,
): Promise<Grant | undefined> {
  if (id === undefined || !isId(id, 'ses')) return undefined;
  const session = await sessions.find(id);
  return session && isOpen(session, clock.now()) ? provider.Grant.find(id) : undefined;
}

async function needNotAsk(
  { consents }: Members,
  client: Client,
  personId: PersonId,
  asked: readonly string[],
): Promise<boolean> {
  return askingClient(client).isFirstParty || covers(await consents.of(personId, client.clientId), asked);
}

async function newGrant(
  members: Members,
  ctx: KoaContextWithOIDC,
  { clientId }: Client,
  personId: PersonId,
): Promise<Grant | undefined> {
  const origin = { browserId: ctx.oidc.session?.uid, address: ctx.ip, userAgent: ctx.get('user-agent') };
  const session = await beginSession(members, { personId, clientId, isRefreshable: true }, origin);
  return session && grantOf(ctx.oidc.provider, session);
}
