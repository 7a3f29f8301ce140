import { long, type Refusal, refused, stranger } from './refusal.ts';

const profile = { expectedVersion: 0 };
const madeUp = 'ivt_00000000-0000-7000-8000-000000000000.AAAAAAAAAAAAAAAAAAAAAA';

/** What is refused of invitations. */
export const invitationRefusals: readonly Refusal[] = [
  ...refused('inviteMember', 'applied', [
    ['an invitation by no member', { email: 'new@example.org' }, 'FORBIDDEN input'],
  ]),
  ...refused('inviteMember', 'suspended', [
    ['an invitation by who is suspended', { email: 'new@example.org' }, 'FORBIDDEN input'],
  ]),
  ...refused('inviteMember', 'fabio', [
    ['an invitation to no address', { email: 'new@' }, 'INVALID_EMAIL input.email'],
    ['an invitation to an address with NUL', { email: 'ne\u0000w@example.org' }, 'INVALID_EMAIL input.email'],
    ['an invitation to a twin of an address', { email: 'n\u0435w@example.org' }, 'INVALID_EMAIL input.email'],
    ['an invitation to 10,000 characters', { email: `${long}@example.org` }, 'INVALID_EMAIL input.email'],
    ['an invitation to half a character', { email: 'new\ud800@example.org' }, 'INVALID_EMAIL input.email'],
  ]),
  ...refused('inviteMember', 'fabio', [
    ['an invitation of theirs that waits already', { email: 'Waits@Example.org' }, 'ALREADY_INVITED input.email'],
  ]),
  ...refused('acceptInvitation', 'registered', [
    ['a code that is none', { code: 'x' }, 'INVITATION_NOT_FOUND input.code'],
    ['a code of 10,000 characters', { code: long }, 'INVITATION_NOT_FOUND input.code'],
    ['an id instead of a code', { code: '$open' }, 'INVITATION_NOT_FOUND input.code'],
    ['a code for somebody else', { code: '$openCode' }, 'OTHER_ADDRESS input.code'],
    ['a code that was declined', { code: '$declinedCode' }, 'WRONG_STATE input.code'],
    ['a code with a long statement', { code: '$own', statement: long }, 'TOO_LONG input.statement'],
  ]),
  ...refused('acceptInvitation', 'registered', [
    [
      'a code with a statement that turns',
      { code: '$own', statement: 'a\u202eb' },
      'FORBIDDEN_CHARACTER input.statement',
    ],
  ]),
  ...refused('acceptInvitation', undefined, [['a code, by nobody', { code: '$own' }, 'FORBIDDEN input']]),
  ...refused('acceptInvitation', stranger('members:join'), [
    ['a code, by who is gone', { code: '$own' }, 'PERSON_NOT_FOUND input'],
  ]),
  ...refused('acceptInvitation', 'refused', [
    ['a member’s code, just after a refusal', { code: '$refusedCode' }, 'TOO_SOON input'],
  ]),
  ...refused('declineInvitation', undefined, [
    ['a code that was accepted, declined', { code: '$acceptedCode' }, 'WRONG_STATE input.code'],
    ['a code that is made up', { code: madeUp }, 'INVITATION_NOT_FOUND input.code'],
  ]),
  ...refused('withdrawInvitation', 'second', [
    ['another’s invitation taken back', { invitationId: '$open' }, 'INVITATION_NOT_FOUND input.invitationId'],
  ]),
  ...refused('withdrawInvitation', 'fabioReading', [
    ['an invitation taken back by a token that reads', { invitationId: '$open' }, 'FORBIDDEN input.invitationId'],
  ]),
  ...refused('withdrawInvitation', 'fabio', [
    ['an invitation taken back that is over', { invitationId: '$declined' }, 'WRONG_STATE input.invitationId'],
    ['no invitation taken back', { invitationId: '$fabio' }, 'INVALID_ID input.invitationId'],
  ]),
];

const ofBottega = { organizationId: '$organization', expectedVersion: 0, description: 'New.' };

/** What is refused of profiles. */
export const profileRefusals: readonly Refusal[] = [
  ...refused('changeProfile', 'fabio', [
    ['a bio of 10,000 characters', { ...profile, bio: long }, 'TOO_LONG input.bio'],
    ['a bio that runs backwards', { ...profile, bio: 'a\u202eb' }, 'FORBIDDEN_CHARACTER input.bio'],
    ['a bio with half a character', { ...profile, bio: 'a\ud800' }, 'FORBIDDEN_CHARACTER input.bio'],
    ['a country that is none', { ...profile, place: { country: 'Italia' } }, 'UNKNOWN_COUNTRY input.place.country'],
    [
      'a city that shows nothing',
      { ...profile, place: { country: 'IT', city: '\u200b' } },
      'FORBIDDEN_CHARACTER input.place.city',
    ],
    ['a language that is none', { ...profile, languages: ['it', 'qq'] }, 'UNKNOWN_LANGUAGE input.languages.1'],
    ['a link that runs', { ...profile, links: ['javascript:alert(1)'] }, 'INVALID_LINK input.links.0'],
    ['a link to this machine', { ...profile, links: ['https://127.0.0.1/'] }, 'INVALID_LINK input.links.0'],
    ['a link twice', { ...profile, links: ['https://a.example', 'https://A.example/'] }, 'DUPLICATE input.links.1'],
    ['a profile on another version', { expectedVersion: 5, bio: 'New.' }, 'VERSION_CONFLICT input.expectedVersion'],
  ]),
  ...refused('changeOrganizationProfile', 'second', [
    ['an organization’s profile by a stranger', ofBottega, 'FORBIDDEN input.organizationId'],
  ]),
  ...refused('changeProfile', 'fabio', [
    ['a hundred languages', { ...profile, languages: Array(100).fill('it') }, 'TOO_MANY input.languages'],
    ['a city of nothing', { ...profile, place: { country: 'IT', city: ' ' } }, 'TOO_SHORT input.place.city'],
    [
      'a city that is a link',
      { ...profile, place: { country: 'IT', city: 'a.it/b' } },
      'LINK_IN_NAME input.place.city',
    ],
  ]),
  ...refused('changeProfile', undefined, [['a profile of nobody', profile, 'FORBIDDEN input']]),
  ...refused('changeProfile', stranger(), [['a profile of who is gone', profile, 'PERSON_NOT_FOUND input']]),
  ...refused('changeOrganizationProfile', 'fabio', [
    ['a description of 10,000 characters', { ...ofBottega, description: long }, 'TOO_LONG input.description'],
    ['a description that turns', { ...ofBottega, description: 'a\u202eb' }, 'FORBIDDEN_CHARACTER input.description'],
    ['a country of nowhere', { ...ofBottega, place: { country: 'XX' } }, 'UNKNOWN_COUNTRY input.place.country'],
    ['a city without letters', { ...ofBottega, place: { country: 'IT', city: '\t' } }, 'TOO_SHORT input.place.city'],
    [
      'a city on the web',
      { ...ofBottega, place: { country: 'IT', city: 'www.a.it' } },
      'LINK_IN_NAME input.place.city',
    ],
    [
      'an organization’s profile on another version',
      { ...ofBottega, expectedVersion: 9 },
      'VERSION_CONFLICT input.expectedVersion',
    ],
    [
      'a profile of an organization that is not there',
      { ...ofBottega, organizationId: 'org_00000000-0000-7000-8000-000000000000' },
      'ORGANIZATION_NOT_FOUND input.organizationId',
    ],
    [
      'a profile of a person as an organization',
      { ...ofBottega, organizationId: '$fabio' },
      'INVALID_ID input.organizationId',
    ],
  ]),
];
