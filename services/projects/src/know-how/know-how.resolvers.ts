import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { seen } from '../commissions/commissions.resolvers.ts';
import type { Context } from '../context.ts';
import { seenContribution } from '../contributions/contributions.resolvers.ts';
import { contentOf, isWaiting, type KnowHowAsset, numberOf } from './know-how.ts';
import { audiencesOf, can, isKnown } from './know-how-access.ts';

/** The form of keys that are numbers of versions. */
const numberKey = /^[1-9]\d{0,8}$/;

/** The know-how with this id, where there is some that the caller may see. */
export async function seenKnowHow(id: string, { knowHow, standing }: Context): Promise<KnowHowAsset | undefined> {
  const asset = isId(id, 'kha') ? await knowHow.assets.load(id) : undefined;
  return asset && can(await standing(), 'see', asset) ? asset : undefined;
}

type Types =
  | 'Agent'
  | 'Contribution'
  | 'KnowHowAsset'
  | 'KnowHowCitation'
  | 'KnowHowMaker'
  | 'KnowHowProposal'
  | 'Query';

/** Know-how in the schema, as it is read. */
export const knowHowResolvers: Pick<Resolvers, Types> = {
  Agent: {
    knowHow: async ({ id }, args, { knowHow }) => {
      const page = orRefuse(parsePage(args));
      return toPage(await knowHow.ofAgents.load({ agentId: id, page }), page, (asset) => asset.id);
    },
  },
  Contribution: {
    knowHow: async ({ id }, _args, context) => {
      const citation = await context.knowHow.citedBy.load(id);
      return citation && seenKnowHow(citation.assetId, context);
    },
    citation: ({ id }, _args, { knowHow }) => knowHow.citedBy.load(id),
  },
  KnowHowAsset: {
    __resolveReference: ({ id }, context) => seenKnowHow(id, context),
    title: (asset) => contentOf(asset).title,
    description: (asset) => contentOf(asset).description,
    kind: (asset) => contentOf(asset).kind,
    visibility: (asset) => contentOf(asset).visibility,
    link: (asset) => contentOf(asset).link,
    makers: (asset) => contentOf(asset).makers,
    number: numberOf,
    openedBy: ({ openedBy }) => ({ id: openedBy }),
    commission: ({ commissionId }, _args, context) => (commissionId ? seen(commissionId, context) : undefined),
    registeredAt: (asset) => ('registeredAt' in asset ? asset.registeredAt : undefined),
    declinedAt: (asset) => (asset.state === 'DECLINED' ? asset.declinedAt : undefined),
    retiredAt: (asset) => (asset.state === 'RETIRED' ? asset.retiredAt : undefined),
    proposal: async (asset, _args, { standing }) =>
      isWaiting(asset) && isKnown(await standing(), asset) ? asset.proposed : undefined,
    versions: async (asset, args, { projects, standing }) => {
      const page = orRefuse(parsePage(args, numberKey));
      if (!isKnown(await standing(), asset)) return undefined;
      return toPage(await projects.knowHow.versionsOf(asset.id, page), page, ({ number }) => String(number));
    },
    citationCount: ({ id }, _args, { knowHow }) => knowHow.citationCounts.load(id),
    citations: async ({ id: assetId }, args, { knowHow }) => {
      const page = orRefuse(parsePage(args));
      return toPage(await knowHow.citationsOf.load({ assetId, page }), page, ({ id }) => id);
    },
  },
  KnowHowCitation: {
    knowHow: ({ assetId }, _args, context) => seenKnowHow(assetId, context),
    commission: ({ commissionId }, _args, context) => seen(commissionId, context),
    contribution: ({ contributionId }, _args, context) => seenContribution(contributionId, context),
  },
  KnowHowMaker: { agent: ({ agentId }) => ({ id: agentId }) },
  KnowHowProposal: {
    proposedBy: ({ by }) => ({ id: by }),
    proposedAt: ({ at }) => at,
    confirmations: ({ needed, confirmedBy }) =>
      needed.map((one) => ({ agent: { id: one }, isConfirmed: confirmedBy.includes(one) })),
  },
  Query: {
    knowHowAsset: (_root, { id }, context) => seenKnowHow(id, context),
    knowHow: async (_root, { text, kind, ...args }, { projects, standing }) => {
      const page = orRefuse(parsePage(args));
      const asked = { audiences: audiencesOf(await standing()), text: text ?? undefined, kind: kind ?? undefined };
      return toPage(await projects.knowHow.page(asked, page), page, ({ id }) => id);
    },
  },
};
