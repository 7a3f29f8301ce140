import { accountRefusals, clientRefusals, signUpRefusals } from './accounts-given.ts';
import { allianceRefusals, organizationRefusals, relationshipRefusals } from './agents-given.ts';
import { credentialRefusals } from './credentials-given.ts';
import { invitationRefusals, profileRefusals } from './joining-given.ts';
import { membershipRefusals } from './membership-given.ts';
import type { Refusal } from './refusal.ts';
import { taxRefusals } from './taxes-given.ts';
import { courseRefusals, trainingRefusals } from './training-given.ts';
import { skillRefusals, timeRefusals } from './work-given.ts';

/** All that is tried, in an order in which nothing that one is refused hangs on another. */
export const refusals: readonly Refusal[] = [
  ...signUpRefusals,
  ...accountRefusals,
  ...credentialRefusals,
  ...clientRefusals,
  ...membershipRefusals,
  ...invitationRefusals,
  ...profileRefusals,
  ...skillRefusals,
  ...timeRefusals,
  ...courseRefusals,
  ...trainingRefusals,
  ...organizationRefusals,
  ...relationshipRefusals,
  ...allianceRefusals,
  ...taxRefusals,
];
