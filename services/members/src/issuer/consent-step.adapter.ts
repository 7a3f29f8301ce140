import { isId, type PersonId } from '@millepiani/kernel/id';
import type { Grant, Interaction } from 'oidc-provider';
import { z } from 'zod';
import { keepConsent } from '../consents/consents.commands.ts';
import { consentPage } from '../sign-in-pages/consent-page.ts';
import type { Form } from './form.ts';
import { allow, allowedBy, beginSession, grantOf } from './grant.adapter.ts';
import { paths } from './provider.adapter.ts';
import { graphOf } from './resource.adapter.ts';
import { type Answer, nameOf, type PageAnswer, type Step, tokenOf } from './step.adapter.ts';

/** The provider asks for a consent of nobody: a bug. */
class ConsentOfNobody extends TypeError {
  constructor() {
    super('Nobody is signed in who could allow anything.');
  }
}

function whoIn({ session }: Interaction): PersonId {
  const accountId = session?.accountId;
  if (accountId === undefined || !isId(accountId, 'per')) throw new ConsentOfNobody();
  return accountId;
}

const missing = z.object({
  missingOIDCScope: z.array(z.string()).default([]),
  missingResourceScopes: z.record(z.string(), z.array(z.string())).default({}),
});

/** What was asked for and not allowed yet. */
function askedIn({ entry, members }: Step): readonly string[] {
  const { missingOIDCScope, missingResourceScopes } = missing.parse(entry.prompt.details);
  return [...missingOIDCScope, ...(missingResourceScopes[graphOf(members.issuer.address)] ?? [])];
}

/** What a person is told that they allow: what was not allowed yet, or, where they are asked in any case, all that is asked for. */
function toldOf(step: Step): readonly string[] {
  const scopes = askedIn(step);
  // An application on one's machine is anybody's that calls itself so: each time the page says all of it.
  const told = scopes.length > 0 ? scopes : String(step.entry.params.scope ?? '').split(' ');
  // That one is known to who one signs in at goes without saying.
  return told.filter((scope) => !['', 'openid', 'offline_access'].includes(scope));
}

/** Where somebody is sent to, in few words: a host, or what a native application calls itself. */
function hostOf({ params }: Interaction): string {
  const { protocol, host } = new URL(String(params.redirect_uri));
  return host === '' ? protocol : host;
}

/** Asks whether an application may act for somebody. */
export async function showConsent(step: Step): Promise<PageAnswer> {
  const { entry, language, action, members } = step;
  const [person] = await members.persons.findMany([whoIn(entry)]);
  const body = consentPage({
    ...{ language, action, application: nameOf(step.client), host: hostOf(entry), token: tokenOf(step) },
    person: person?.name ?? '',
    scopes: toldOf(step),
  });
  return { kind: 'page', status: 200, body };
}

/** Takes somebody's word. */
export async function answerConsent(step: Step, form: Form): Promise<Answer> {
  switch (form.text('action')) {
    case 'allow':
      return allowed(step);
    case 'other':
      return { kind: 'elsewhere', path: paths.signOut };
    case 'deny':
      return denied('the person did not allow it');
    default:
      return { kind: 'refused' };
  }
}

const denied = (why: string): Answer => ({
  kind: 'done',
  result: { error: 'access_denied', error_description: why },
});

async function allowed(step: Step): Promise<Answer> {
  const { entry, client, members } = step;
  const personId = whoIn(entry);
  const scopes = askedIn(step);
  const grant = (await grantIn(step)) ?? (await newGrant(step, personId));
  if (!grant) return denied('the person may not enter');
  allow(grant, members.issuer.address, scopes);
  const grantId = await grant.save();
  // Of the community's own, too, where one was asked: what one allowed is to be seen, and taken back.
  await keepConsent(members, { personId, clientId: client.clientId, scopes: allowedBy(grant, members.issuer.address) });
  return { kind: 'done', result: { consent: { grantId } } };
}

async function grantIn({ entry, provider }: Step): Promise<Grant | undefined> {
  return entry.grantId === undefined ? undefined : provider.Grant.find(entry.grantId);
}

async function newGrant({ entry, client, members, provider, ...from }: Step, personId: PersonId) {
  const { address, userAgent } = from;
  const who = { personId, clientId: client.clientId, isRefreshable: true };
  const session = await beginSession(members, who, { browserId: entry.session?.uid, address, userAgent });
  return session && grantOf(provider, session);
}
