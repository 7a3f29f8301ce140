import { afterAll, beforeAll } from '@jest/globals';
import { describeAccess } from './access.suite.ts';
import { describeAccounts } from './account.suite.ts';
import { describeCaching } from './caching.suite.ts';
import { Community, freeBase, freshHome, removeHome } from './community.ts';
import { describeEvents } from './events.suite.ts';
import { describeGraph } from './graph.suite.ts';
import { describeKills } from './kills.suite.ts';
import { describeMembers } from './members.suite.ts';

let community: Community;
beforeAll(async () => {
  community = new Community({ home: await freshHome(), base: await freeBase() });
  await community.ready();
}, 180_000);
afterAll(async () => {
  await community.end();
  await removeHome(community.home);
}, 40_000);

describeGraph(() => community);
describeMembers(() => community);
describeAccess(() => community);
describeAccounts(() => community);
describeEvents(() => community);
describeCaching(() => community);
describeKills(() => community);
