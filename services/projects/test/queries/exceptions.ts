import type { Exceptions } from '@millepiani/testing/queries/explained-store';

const counts = 'it counts all of them, in an index alone, for a figure that is reckoned once in a while and kept';
const cited = 'it counts those that count, in an index alone: what is told is how many there are, be they many';
const gone = 'it has removed by then what it looks for';

/** What asks for more than an index gives, and why that is well. */
export const exceptions: Exceptions = {
  'CommissionStore.countByState': [{ fault: 'examined', reason: counts }],
  'ContributionStore.minutesWorked': [{ fault: 'examined', reason: counts }],
  'PoolStore.countByLevel': [{ fault: 'examined', reason: counts }],
  'CitationStore.countLoader': [{ fault: 'examined', reason: cited }],
  'NoticeboardStore.forget': [{ fault: 'nothing', reason: gone }],
  'ResponseStore.forget': [{ fault: 'nothing', reason: gone }],
  'PoolStore.forget': [{ fault: 'nothing', reason: gone }],
  'AsideStore.forgetAll': [{ fault: 'nothing', reason: gone }],
  'DataExport.page': [
    {
      fault: 'sort',
      collections: [
        ...['pool_skills', 'pool_skills_aside', 'pool_holds', 'pool_outcomes', 'pool_hours', 'teams', 'proposals'],
        ...['proposal_responses', 'contributions', 'disputes', 'agreement_versions', 'guests'],
        ...['projects', 'pledges', 'know_how_versions', 'know_how_citations'],
      ],
      reason: 'one person’s rows, of which there are few, once in a while: an index for it would be kept at each write',
    },
    { fault: 'nothing', collections: ['outbox'], reason: 'what is told here is told of commissions and proposals' },
  ],
  'GuestStore.forget': [{ fault: 'nothing', reason: gone }],
};
