import type { Exceptions } from '@millepiani/testing/queries/explained-store';

const counts = 'it counts all of them, in an index alone, for a figure that is reckoned once in a while and kept';

/** What asks for more than an index gives, and why that is well. */
export const exceptions: Exceptions = {
  'SkillClaimStore.countBySkill': [{ fault: 'examined', reason: counts }],
  'SkillClaimStore.countByLevel': [{ fault: 'examined', reason: counts }],
  'EndorsementStore.countBySkill': [{ fault: 'examined', reason: counts }],
  'EndorsementStore.countByLevel': [{ fault: 'examined', reason: counts }],
  'DirectoryFeed.now': [{ fault: 'silent', reason: 'it asks for the time, and reads nothing' }],
  'DirectoryFeed.follow': [
    { fault: 'scan', reason: 'a change stream walks the log of changes, from the one that it is at' },
    { fault: 'nothing', reason: 'nothing changes after the present' },
    { fault: 'examined', isOccasional: true, reason: 'what others change lies in the log besides' },
  ],
  'GapDayStore.save': [{ fault: 'nothing', reason: 'it has removed by then what it looks for' }],
  'DataExport.page': [
    {
      fault: 'sort',
      collections: [
        ...['account_mails', 'skill_claims', 'availability_offers', 'agent_relationships', 'tax_profiles'],
        ...['training_records', 'sessions'],
      ],
      reason: 'one person’s rows, of which there are few, once in a while: an index for it would be kept at each write',
    },
  ],
};
