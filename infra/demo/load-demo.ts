import { openCommission, takeOn } from './acts/commissions.ts';
import { accounts, commissions, entries, organizations, people } from './community.ts';
import { type DemoPlace, DemoScene } from './demo-scene.ts';
import { announceAll, keepBooks } from './load-books.ts';
import { comeAndGo } from './load-comings.ts';
import { goHalfWay } from './load-half-way.ts';
import { moveMoney } from './load-money.ts';
import { pinUp } from './load-notices.ts';
import { admitAll, appoint, claimAdministration, registerOrganization, signUpAll } from './load-people.ts';
import { introduceThemselves } from './load-profiles.ts';
import { chooseDemoTeam, offerTime, offerWeekly } from './load-team.ts';
import { endorseEachOther, tieTogether } from './load-ties.ts';
import { learn } from './load-training.ts';
import { developTogether } from './load-ventures.ts';
import { notices } from './notices.ts';
import { offers } from './team.ts';
import { courses } from './training.ts';

/** What loading needs. */
export interface LoadDemoOptions extends DemoPlace {
  /** Makes the first administrator. */
  readonly setupToken: string;
  readonly onProgress: (line: string) => void;
}

/** Somebody to sign in as. */
export interface DemoSignIn {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** Whether these databases know the demo's people by this password. */
export async function isDemoLoaded(place: DemoPlace): Promise<boolean> {
  return new DemoScene(place)
    .as(people[0].key)
    .token()
    .then(
      () => true,
      () => false,
    );
}

/** What was loaded by this process, by the graph's address: what goes on from there need not ask for it all again. */
const loaded = new Map<string, DemoScene>();

/**
 * Loads the demo community by the mutations that any client would send, through the gateway: run again after an interruption, it goes
 * on where it stopped. @throws GraphRefused
 */
export async function loadDemo(options: LoadDemoOptions): Promise<readonly DemoSignIn[]> {
  loaded.set(options.endpoint, await load(options));
  return people.map(({ name, email, role }) => ({ name, email, role }));
}

/**
 * Takes a commission of the demo half-way, which takes the services a while: safe to run again, too.
 * @throws GraphRefused
 */
export async function finishDemo(options: LoadDemoOptions): Promise<void> {
  await goHalfWay(loaded.get(options.endpoint) ?? (await load(options)));
}

async function load(options: LoadDemoOptions): Promise<DemoScene> {
  const { onProgress, password, setupToken } = options;
  const scene = new DemoScene(options);
  onProgress(`${people.length} people sign up`);
  await signUpAll(scene, password);
  await claimAdministration(scene, setupToken);
  await admitAll(scene);
  await appoint(scene);

  onProgress(`${organizations.length} organizations register`);
  for (const organization of organizations) await registerOrganization(scene, organization);

  onProgress('All say who they are, and where');
  await introduceThemselves(scene);

  onProgress(`${offers.length} people say what they can do, and when`);
  await offerTime(scene);
  await offerWeekly(scene);

  onProgress('They join, ally, say how they are taxed, and vouch for each other');
  await tieTogether(scene);
  await endorseEachOther(scene);

  onProgress(`${courses.length} courses are offered, and what some learnt is confirmed`);
  await learn(scene);

  onProgress(`${commissions.length} commissions open, and a team is chosen`);
  for (const { isQualified, ...commission } of commissions) {
    await openCommission(scene, 'ada', commission);
    if (isQualified) await takeOn(scene, 'ada', { key: commission.key, step: 'qualify' });
  }
  await chooseDemoTeam(scene);

  onProgress(`${notices.length} things are pinned to the noticeboard`);
  await pinUp(scene);

  onProgress('A project asks for backers, and know-how for its makers’ words');
  await developTogether(scene);

  onProgress(`Carla opens ${accounts.length} accounts and posts ${entries.length} entries`);
  await keepBooks(scene);

  onProgress('A fee is called for, an invoice is overdue, and the bank tells of a day');
  await moveMoney(scene);

  onProgress('Ada tells everybody');
  await announceAll(scene);

  onProgress('Ivo left, and asks to come back');
  await comeAndGo(scene);
  // Counted at the first start, the report would show an empty community until tomorrow.
  await scene.as('ada').mutate(['refreshCommunityReport', 'pending'], {}, 'refresh-report');
  return scene;
}
