import { accounts, announcements, commissions, entries, organizations, people } from './community.ts';
import { GraphClient } from './graph-client.ts';
import { chooseTeam, offerTime } from './load-team.ts';
import { endorseEachOther, tieTogether } from './load-ties.ts';
import { offers } from './team.ts';

/** What loading needs. */
export interface LoadDemoOptions {
  /** The gateway's GraphQL address. */
  readonly endpoint: string;
  /** Makes the first administrator. */
  readonly setupToken: string;
  /** Everybody's password. */
  readonly password: string;
  readonly onProgress: (line: string) => void;
}

/** Somebody to sign in as. */
export interface DemoSignIn {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

const dayMs = 86_400_000;
const dayAfter = (start: Date, days: number): string => new Date(start.getTime() + days * dayMs).toISOString();
const dateAfter = (start: Date, days: number): string => dayAfter(start, days).slice(0, 10);

/** Whether these databases know the demo's people by this password. */
export async function isDemoLoaded({
  endpoint,
  password,
}: Pick<LoadDemoOptions, 'endpoint' | 'password'>): Promise<boolean> {
  const client = new GraphClient(endpoint);
  return client.signIn(people[0].email, password).then(
    () => true,
    () => false,
  );
}

/** Ids by what the demo calls things. */
type Ids = Map<string, string>;

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`The demo names ${key}, which it did not make.`);
  return id;
}

/**
 * Loads the demo community by the mutations that any client would send, through the gateway. Every call has its own fixed
 * idempotency key, and days count from the day on which Ada signed up: run again after an interruption, it goes on where it
 * stopped. @throws DemoRefused
 */
export async function loadDemo(options: LoadDemoOptions): Promise<readonly DemoSignIn[]> {
  const { onProgress, password } = options;
  const ids: Ids = new Map();
  const client = new GraphClient(options.endpoint);
  const actAs = async (key: string) => {
    const person = people.find((one) => one.key === key);
    await client.signIn(person?.email ?? '', password);
  };

  onProgress(`${people.length} people sign up`);
  const start = await signUpAll(client, password, ids);
  await actAs('ada');
  await claimAdministration(client, options.setupToken);
  // What a role allows comes with the next sign-in.
  await actAs('ada');
  await appointBookkeeper(client, idOf(ids, 'carla'));

  onProgress(`${organizations.length} organizations register`);
  for (const organization of organizations) await registerOrganization(organization, { client, ids, actAs });

  onProgress(`${offers.length} people say what they can do, and when`);
  const loading = {
    client,
    actAs,
    idOf: (key: string) => idOf(ids, key),
    dayAfter: (days: number) => dayAfter(start, days),
  };
  await offerTime({ ...loading, remember: (key, id) => void ids.set(key, id) });

  onProgress('They join, ally, say how they are taxed, and vouch for each other');
  await tieTogether(loading);
  await endorseEachOther(loading);

  onProgress(`${commissions.length} commissions open, and a team is chosen`);
  await actAs('ada');
  await openCommissions(client, start, ids);
  await chooseTeam(loading);

  onProgress(`Carla opens ${accounts.length} accounts and posts ${entries.length} entries`);
  await actAs('carla');
  await keepBooks(client, start, ids);

  onProgress('Ada tells everybody');
  await actAs('ada');
  await announceAll(client, ids);
  // Counted at the first start, the report would show an empty community until tomorrow.
  await client.mutate('refreshCommunityReport', 'RefreshCommunityReportInput', 'pending', {
    idempotencyKey: 'demo-refresh-report',
  });
  return people.map(({ name, email, role }) => ({ name, email, role }));
}

interface Registering {
  readonly client: GraphClient;
  readonly ids: Ids;
  readonly actAs: (key: string) => Promise<void>;
}

/** The first owner enters it, the others give their word one after the other: each word is a version. */
async function registerOrganization(
  { key, owners, ...facts }: (typeof organizations)[number],
  { client, ids, actAs }: Registering,
): Promise<void> {
  const [first, ...others] = owners.map(({ person }) => person);
  await actAs(first ?? '');
  const input = {
    idempotencyKey: `demo-organization-${key}`,
    ...facts,
    owners: owners.map(({ person, share }) => ({ personId: idOf(ids, person), share })),
  };
  const { organization } = await client.mutate<{ organization: { id: string } }>(
    'registerOrganization',
    'RegisterOrganizationInput',
    'organization { id }',
    input,
  );
  ids.set(key, organization.id);
  for (const [at, person] of others.entries()) {
    await actAs(person);
    await client.mutate('confirmOwners', 'ConfirmOwnersInput', 'organization { id }', {
      idempotencyKey: `demo-confirm-${key}-${person}`,
      organizationId: organization.id,
      expectedVersion: at + 1,
    });
  }
}

async function signUpAll(client: GraphClient, password: string, ids: Ids): Promise<Date> {
  let start: Date | undefined;
  for (const { key, name, email } of people) {
    const input = { idempotencyKey: `demo-sign-up-${key}`, name, email, password };
    const selection = 'person { id registeredAt }';
    const { person } = await client.mutate<{ person: { id: string; registeredAt: string } }>(
      'signUp',
      'SignUpInput',
      selection,
      input,
    );
    ids.set(key, person.id);
    start ??= new Date(person.registeredAt);
  }
  return start ?? new Date();
}

async function claimAdministration(client: GraphClient, setupToken: string): Promise<void> {
  const input = { idempotencyKey: 'demo-claim-administration', setupToken };
  await client.mutate('claimAdministration', 'ClaimAdministrationInput', 'person { id }', input);
}

async function appointBookkeeper(client: GraphClient, personId: string): Promise<void> {
  const input = { idempotencyKey: 'demo-grant-bookkeeper', personId, role: 'BOOKKEEPER' };
  await client.mutate('grantRole', 'GrantRoleInput', 'person { id }', input);
}

async function openCommissions(client: GraphClient, start: Date, ids: Ids): Promise<void> {
  for (const { key, client: clientKey, respondByDay, qualified, slots, ...facts } of commissions) {
    const input = {
      idempotencyKey: `demo-commission-${key}`,
      ...facts,
      clientId: idOf(ids, clientKey),
      leadId: idOf(ids, 'aurora'),
      respondBy: dayAfter(start, respondByDay),
      slots: slots.map(({ fromDay, toDay, ...slot }) => ({
        ...slot,
        from: dateAfter(start, fromDay),
        to: dateAfter(start, toDay),
      })),
    };
    const { commission } = await client.mutate<{ commission: { id: string; slots: { id: string }[] } }>(
      'openCommission',
      'OpenCommissionInput',
      'commission { id slots { id } }',
      input,
    );
    ids.set(key, commission.id);
    for (const [at, slot] of commission.slots.entries()) ids.set(`${key}-slot-${at}`, slot.id);
    if (!qualified) continue;
    await client.mutate('qualifyCommission', 'QualifyCommissionInput', 'commission { id }', {
      idempotencyKey: `demo-qualify-${key}`,
      commissionId: commission.id,
      expectedVersion: 1,
    });
  }
}

async function keepBooks(client: GraphClient, start: Date, ids: Ids): Promise<void> {
  for (const { key, owner, ...facts } of accounts) {
    const input = { idempotencyKey: `demo-account-${key}`, ownerId: idOf(ids, owner), currency: 'EUR', ...facts };
    const { account } = await client.mutate<{ account: { id: string } }>(
      'openAccount',
      'OpenAccountInput',
      'account { id }',
      input,
    );
    ids.set(key, account.id);
  }
  for (const { key, description, about, postings } of entries) {
    await client.mutate('postJournalEntry', 'PostJournalEntryInput', 'entry { id }', {
      idempotencyKey: `demo-entry-${key}`,
      description,
      date: dateAfter(start, 0),
      ...(about === undefined ? {} : { aboutId: idOf(ids, about) }),
      postings: postings.map(([account, amount]) => ({
        accountId: idOf(ids, account),
        amount: { amount, currency: 'EUR' },
      })),
    });
  }
}

async function announceAll(client: GraphClient, ids: Ids): Promise<void> {
  const recipientIds = people.map(({ key }) => idOf(ids, key));
  for (const { key, subject, body, about } of announcements) {
    await client.mutate('announce', 'AnnounceInput', 'announcement { id }', {
      idempotencyKey: `demo-announcement-${key}`,
      subject,
      body,
      recipientIds,
      ...(about === undefined ? {} : { aboutId: idOf(ids, about) }),
    });
  }
}
