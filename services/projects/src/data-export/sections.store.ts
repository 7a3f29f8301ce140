import type { PersonId } from '@millepiani/kernel/id';
import { eventsSection, mine, only, type Section, without } from '@millepiani/service/data-export/section';
import type { Db } from 'mongodb';

/** The commissions in which somebody takes part, by themselves or by speaking for who does, or took part in a team. */
async function commissionsOf(personId: PersonId, db: Db): Promise<readonly string[]> {
  const organizations = await db.collection('speakers').distinct('_id', { personIds: personId });
  const parties = [personId, ...organizations.map(String)];
  const now = await db.collection('commissions').distinct('_id', { parties: { $in: parties } });
  const then = await db.collection('teams').distinct('commissionId', { 'seats.personId': personId });
  return [...new Set([...now, ...then].map(String))];
}

/** What projects keeps of a person. Of teams, agreements and proposals, what is about them: others are in those, too. */
export const sections: readonly Section[] = [
  {
    name: 'name',
    description: 'What you are called in agreements: a copy.',
    collection: 'agent_names',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'skills',
    description: 'What you claim to master, by which you are found for roles: a copy.',
    collection: 'pool_skills',
    of: (personId) => ({ personId }),
  },
  {
    name: 'skillsAside',
    description: 'The same while your membership is at rest: a copy.',
    collection: 'pool_skills_aside',
    of: (personId) => ({ personId }),
  },
  {
    name: 'availability',
    description: 'When you are free: a copy.',
    collection: 'pool_availability',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'heldTime',
    description: 'What your time is held for, by which nobody’s is given twice: a copy.',
    collection: 'pool_holds',
    of: (personId) => ({ personId }),
  },
  {
    name: 'outcomes',
    description: 'What became of what you committed yourself to, by which you are scored.',
    collection: 'pool_outcomes',
    of: (personId) => ({ personId }),
  },
  {
    name: 'hours',
    description: 'Your part of the community’s hours, month by month.',
    collection: 'pool_hours',
    of: (personId) => ({ whose: personId }),
  },
  {
    name: 'commissions',
    description: 'The commissions that you opened, lead, gave or work on.',
    collection: 'commissions',
    of: (personId) => ({ parties: personId }),
    pick: only('title', 'description', 'state', 'openedBy', 'openedAt', 'leadId', 'clientId', 'visibility'),
  },
  {
    name: 'seats',
    description: 'Your seats in teams.',
    collection: 'teams',
    of: (personId) => ({ 'seats.personId': personId }),
    pick: mine('seats', 'personId', 'commissionId', 'state', 'chosenAt'),
  },
  {
    name: 'proposals',
    description: 'Teams that you asked to be proposed, and who it was to be with or without, where you were named.',
    collection: 'team_proposals',
    of: async (personId, db) => ({
      commissionId: { $in: await commissionsOf(personId, db) },
      $or: [{ requestedBy: personId }, { mustInclude: personId }, { exclude: personId }],
    }),
    pick: only('commissionId', 'requestedBy', 'requestedAt', 'state'),
  },
  {
    name: 'noticeboard',
    description: 'What you asked for and offered on the noticeboard, in your own name.',
    collection: 'proposals',
    of: (personId) => ({ ownerId: personId }),
    pick: without('keys', 'audience', 'place'),
  },
  {
    name: 'responses',
    description: 'What you said to those whose proposals you responded to.',
    collection: 'proposal_responses',
    of: (personId) => ({ personId }),
  },
  {
    name: 'projects',
    description: 'The projects that you opened, lead, back, or take part in or were asked to.',
    collection: 'projects',
    of: (personId) => ({ $or: [{ parties: personId }, { openedBy: personId }] }),
    pick: (row, personId) => ({
      ...only('title', 'description', 'state', 'openedBy', 'openedAt', 'leadId', 'visibility')(row, personId),
      ...mine('participants', 'personId')(row, personId),
    }),
  },
  {
    name: 'pledges',
    description: 'What you pledged to projects, for yourself or for others, or took back.',
    collection: 'pledges',
    of: (personId) => ({ $or: ['backerId', 'pledgedBy', 'withdrawnBy'].map((field) => ({ [field]: personId })) }),
  },
  {
    name: 'knowHow',
    description: 'The know-how that you brought in, made, or are asked about as a maker.',
    collection: 'know_how',
    of: (personId) => ({ parties: personId }),
    pick: only('openedBy', 'openedAt', 'commissionId', 'state', 'number', 'content', 'proposed'),
  },
  {
    name: 'knowHowVersions',
    description: 'The versions of know-how of which you are or were a maker.',
    collection: 'know_how_versions',
    of: (personId) => ({ 'content.makers.agentId': personId }),
  },
  {
    name: 'citations',
    description: 'The know-how that you cited in commissions.',
    collection: 'know_how_citations',
    of: (personId) => ({ agentId: personId }),
  },
  {
    name: 'commitments',
    description: 'What you committed yourself to, and what became of it.',
    collection: 'commitments',
    of: (personId) => ({ personId }),
  },
  {
    name: 'contributions',
    description: 'What you put in, and what you recorded, approved or took back of others.',
    collection: 'contributions',
    of: async (personId, db) => ({
      commissionId: { $in: await commissionsOf(personId, db) },
      $or: ['agentId', 'recordedBy', 'approvedBy', 'reversedBy'].map((field) => ({ [field]: personId })),
    }),
  },
  {
    name: 'disputes',
    description:
      'Disputes that you opened, resolved, had about what you put in, or showed something in: your part of what was shown.',
    collection: 'disputes',
    of: async (personId, db) => ({
      commissionId: { $in: await commissionsOf(personId, db) },
      $or: ['agentId', 'openedBy', 'resolvedBy', 'evidence.by'].map((field) => ({ [field]: personId })),
    }),
    pick: (row, personId) => ({
      ...only(
        'contributionId',
        'commissionId',
        'agentId',
        'openedBy',
        'openedAt',
        'reason',
        'state',
        'outcome',
      )(row, personId),
      ...only('resolvedBy', 'resolvedAt', 'resolution')(row, personId),
      ...mine('evidence', 'by')(row, personId),
    }),
  },
  {
    name: 'agreements',
    description: 'The agreements that you are a party of: your seats, and your signatures.',
    collection: 'agreement_versions',
    of: async (personId, db) => {
      const about = { commissionId: { $in: await commissionsOf(personId, db) } };
      const agreementIds = await db.collection('agreements').distinct('_id', about);
      const named = ['parties', 'seats.personId', 'signatures.signedBy', 'proposedBy'];
      return { agreementId: { $in: agreementIds }, $or: named.map((field) => ({ [field]: personId })) };
    },
    pick: (row, personId) => ({
      ...only('agreementId', 'commissionId', 'number', 'state', 'rule', 'proposedBy', 'proposedAt')(row, personId),
      ...mine('seats', 'personId')(row, personId),
      ...mine('signatures', 'signedBy')(row, personId),
    }),
  },
  {
    name: 'milestones',
    description: 'What you delivered, accepted or rejected.',
    collection: 'milestone_plans',
    of: async (personId, db) => ({ _id: { $in: await commissionsOf(personId, db) } }),
    pick: ({ milestones }, personId) => ({
      milestones: (Array.isArray(milestones) ? milestones : []).filter((one) =>
        ['deliveredBy', 'acceptedBy', 'rejectedBy'].some((field) => Object(one)[field] === personId),
      ),
    }),
  },
  {
    name: 'guestSight',
    description: 'What you may see as a guest of organizations, on which days: a copy.',
    collection: 'guests',
    of: (personId) => ({ personId }),
  },
  eventsSection,
];
