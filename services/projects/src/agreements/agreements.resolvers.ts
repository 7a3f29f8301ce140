import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import type { RuleLanguage } from '@millepiani/sharing/describe-rule';
import { looking } from '@millepiani/speakers/standing';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Commission } from '../commissions/commission.ts';
import { seen } from '../commissions/commissions.resolvers.ts';
import type { Context } from '../context.ts';
import { type Agreement, type AgreementContent, type AgreementVersion, inForceOf, proposedOf } from './agreement.ts';
import { canSeeVersion, isInsider } from './agreement-access.ts';
import { type AgreementAnswer, proposeAgreement, signAgreement } from './agreements.commands.ts';
import { canonicalContent } from './content-hash.adapter.ts';
import { inWords } from './in-words.ts';

/** Whether the caller is among those who do this commission, or may look as they do. */
export const doesIt = async (commission: Commission, { standing }: Context): Promise<boolean> =>
  isInsider(looking(await standing(), 'AGREEMENTS'), commission);

/** The version with this id, where there is one that the caller may see. */
export async function seenVersion(id: string, context: Context): Promise<AgreementVersion | undefined> {
  const version = isId(id, 'agv') ? await context.agreementVersions.load(id) : undefined;
  if (!version) return undefined;
  const commission = await context.commissions.load(version.content.commissionId);
  return canSeeVersion(looking(await context.standing(), 'AGREEMENTS'), version, commission) ? version : undefined;
}

/** The agreement with this id, where the caller does its commission or is a party to a version that is proposed or in force. */
async function seenAgreement(id: string, context: Context): Promise<Agreement | undefined> {
  const agreement = isId(id, 'agr') ? await context.agreements.load(id) : undefined;
  if (!agreement) return undefined;
  const commission = await context.commissions.load(agreement.commissionId);
  if (commission && (await doesIt(commission, context))) return agreement;
  const standing = looking(await context.standing(), 'AGREEMENTS');
  return agreement.versions.some((version) => canSeeVersion(standing, version, commission)) ? agreement : undefined;
}

/** The payload of every mutation of versions. Read afresh: an earlier mutation of the same request may have loaded it. */
export const agreementPayload = (context: Context, result: Result<AgreementAnswer, Failures>) =>
  toPayload(result, async ({ versionId, commissionId }) => {
    context.commissions.clear(commissionId);
    context.agreementsOfCommissions.clear(commissionId);
    context.agreements.clearAll();
    context.agreementVersions.clear(versionId);
    return { agreementVersion: await seenVersion(versionId, context) };
  });

const agent = <I>(id: I | undefined) => (id === undefined ? undefined : { id });

/** What a version says of sharing, with its parties by name. */
async function wordsOf(
  content: AgreementContent,
  language: RuleLanguage,
  { names }: Context,
): Promise<string[] | undefined> {
  const { parties } = content;
  const found = await names.loadMany(parties);
  const known = parties.flatMap((party, at) => {
    const name = found[at];
    if (name instanceof Error) throw name;
    return name === undefined ? [] : [[party, name] as const];
  });
  const words = inWords(content, language, new Map(known));
  return words && [...words];
}

/** Agreements in the schema. */
export const agreementResolvers: Pick<
  Resolvers,
  | 'AgreedCommitment'
  | 'Agreement'
  | 'AgreementParty'
  | 'AgreementTerms'
  | 'AgreementVersion'
  | 'Commission'
  | 'Mutation'
  | 'Query'
> = {
  Commission: {
    agreement: async (commission, _args, context) =>
      (await doesIt(commission, context)) ? context.agreementsOfCommissions.load(commission.id) : undefined,
  },
  Query: { agreementVersion: (_root, { id }, context) => seenVersion(id, context) },
  Agreement: {
    __resolveReference: ({ id }, context) => seenAgreement(id, context),
    commission: ({ commissionId }, _args, context) => seen(commissionId, context),
    inForce: (agreement) => inForceOf(agreement),
    proposed: (agreement) => proposedOf(agreement),
    versions: async ({ id: agreementId }, args, { versionsOfAgreements }) => {
      const page = orRefuse(parsePage(args));
      return toPage(await versionsOfAgreements.load({ agreementId, page }), page, ({ id }) => id);
    },
  },
  AgreementVersion: {
    __resolveReference: ({ id }, context) => seenVersion(id, context),
    agreement: ({ content }, _args, context) => seenAgreement(content.agreementId, context),
    number: ({ content }) => content.number,
    terms: ({ content }) => content,
    parties: ({ content, signatures }) =>
      content.parties.map((party) => ({ party, signature: signatures.find(({ partyId }) => partyId === party) })),
    proposedBy: ({ proposedBy }) => ({ id: proposedBy }),
    inForceAt: (version) => ('inForceAt' in version ? version.inForceAt : undefined),
    supersededAt: (version) => (version.state === 'SUPERSEDED' ? version.supersededAt : undefined),
  },
  AgreementParty: {
    agent: ({ party }) => ({ id: party }),
    signedBy: ({ signature }) => agent(signature?.signedBy),
    signedAt: ({ signature }) => signature?.signedAt,
  },
  AgreementTerms: {
    content: (content) => canonicalContent(content),
    inWords: (content, { language }, context) => wordsOf(content, language === 'IT' ? 'it' : 'en', context),
    client: ({ clientId }) => agent(clientId),
    lead: ({ leadId }) => ({ id: leadId }),
    invoicer: ({ invoicerId }) => ({ id: invoicerId }),
    commitments: ({ seats }) => [...seats],
  },
  AgreedCommitment: { person: ({ personId }) => ({ id: personId }) },
  Mutation: {
    proposeAgreement: async (_root, { input }, context) =>
      agreementPayload(context, await proposeAgreement(context.projects, callOf(context, 'proposeAgreement', input))),
    signAgreement: async (_root, { input }, context) =>
      agreementPayload(context, await signAgreement(context.projects, callOf(context, 'signAgreement', input))),
  },
};
