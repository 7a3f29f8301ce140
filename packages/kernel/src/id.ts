import type { FailurePath } from './failure.ts';
import { type Failures, fail } from './failure.ts';
import { type Instant, instantAt } from './instant.ts';
import { ok, type Result } from './result.ts';

/** The prefix of every kind of identifier in the graph, and the GraphQL type that it names. */
export const idPrefixes = {
  per: 'Person',
  ivt: 'Invitation',
  org: 'Organization',
  rel: 'AgentRelationship',
  ali: 'Alliance',
  tax: 'TaxProfile',
  clm: 'SkillClaim',
  ens: 'Endorsement',
  crs: 'Course',
  trn: 'TrainingRecord',
  avl: 'AvailabilityOffer',
  hld: 'CapacityHold',
  prp: 'Proposal',
  int: 'Intent',
  rsp: 'ProposalResponse',
  prj: 'Project',
  plg: 'Pledge',
  kha: 'KnowHowAsset',
  cit: 'KnowHowCitation',
  com: 'Commission',
  slt: 'RoleSlot',
  tea: 'Team',
  tpr: 'TeamProposal',
  fwt: 'FormationWeights',
  mil: 'Milestone',
  agr: 'Agreement',
  agv: 'AgreementVersion',
  cmt: 'Commitment',
  ctr: 'Contribution',
  dsp: 'Dispute',
  acc: 'LedgerAccount',
  jnl: 'JournalEntry',
  inv: 'Invoice',
  crn: 'CreditNote',
  dst: 'DistributionRun',
  cla: 'Claim',
  stl: 'Settlement',
  rsv: 'Reserve',
  rrl: 'ReserveRelease',
  pbt: 'PaymentBatch',
  bkx: 'BooksExport',
  rmd: 'RemunerationDocument',
  mpl: 'MembershipPlan',
  mfe: 'MembershipFee',
  bac: 'BankAccount',
  bst: 'BankStatement',
  bsl: 'BankStatementLine',
  ccr: 'ClientCredit',
  rfd: 'Refund',
  whc: 'WithholdingCredit',
  fxr: 'FxRate',
  ntf: 'Notification',
  ann: 'Announcement',
  end: 'Endpoint',
  dlv: 'WebhookDelivery',
  msg: 'Message',
  ddl: 'DeadLetter',
  psh: 'PushSubscription',
  pmg: 'PushMessage',
  ses: 'Session',
  aml: 'AccountMail',
  aud: 'AuditEntry',
  cli: 'Client',
  con: 'Consent',
  key: 'SigningKey',
  evt: 'Event',
  rpl: 'EventReplay',
} as const;

/** A known prefix. */
export type IdPrefix = keyof typeof idPrefixes;

/** An identifier: prefix, underscore, UUIDv7. The brand is the prefix, so that a person's id is never a commission's. */
export type Id<P extends IdPrefix> = `${P}_${string}` & { readonly __id: P };

export type PersonId = Id<'per'>;
export type OrganizationId = Id<'org'>;
/** A person or an organization: ValueFlows *agent*. */
export type AgentId = PersonId | OrganizationId;
export type CommissionId = Id<'com'>;
export type ProjectId = Id<'prj'>;
export type SessionId = Id<'ses'>;
/** A partner application. */
export type ClientId = Id<'cli'>;

const uuidForm = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const uuid = new RegExp(`^${uuidForm}$`);

/** The source of a regular expression, without anchors, for identifiers with one of `prefixes`: for published schemas. */
export const idForm = (...prefixes: readonly IdPrefix[]): string =>
  `${prefixes.length === 1 ? prefixes[0] : `(${prefixes.join('|')})`}_${uuidForm}`;

/** Whether `text` is an identifier with one of `prefixes`. */
export function isId<P extends IdPrefix>(text: string, ...prefixes: readonly P[]): text is Id<P> {
  const at = text.indexOf('_');
  return prefixes.some((prefix) => prefix === text.slice(0, at)) && uuid.test(text.slice(at + 1));
}

/** When an identifier was made, by the clock of whoever made it: a UUIDv7 begins with the milliseconds since the beginning of 1970. */
export const madeAt = (id: Id<IdPrefix>): Instant => instantAt(Number.parseInt(id.slice(4, 17).replace('-', ''), 16));

/** The prefix of an identifier of any kind; undefined for a text that is none. */
export function prefixOf(text: string): IdPrefix | undefined {
  const prefix = text.slice(0, Math.max(0, text.indexOf('_')));
  return isPrefix(prefix) && isId(text, prefix) ? prefix : undefined;
}

const isPrefix = (text: string): text is IdPrefix => Object.hasOwn(idPrefixes, text);

/**
 * Reads an identifier at the edge.
 * Fails with `INVALID_ID`: another prefix, or not a UUIDv7 behind it.
 */
export function parseId<P extends IdPrefix>(
  text: string,
  prefixes: readonly P[],
  path: FailurePath,
): Result<Id<P>, Failures> {
  if (isId(text, ...prefixes)) return ok(text);
  const names = prefixes.map((prefix) => withArticle(idPrefixes[prefix])).join(' or ');
  const kinds = prefixes.map((prefix) => `${prefix}_…`).join(' or ');
  return fail('INVALID_ID', `Expected the id of ${names} (${kinds}).`, path);
}

/** None of the kinds begins with a vowel that is spoken as a consonant. */
const withArticle = (name: string): string => `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
