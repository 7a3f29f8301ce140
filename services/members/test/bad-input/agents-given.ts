import { long, none, type Refusal, refused } from './refusal.ts';

const mine = (...shares: readonly string[]) => shares.map((share) => ({ personId: '$hana', share }));
const halves = [...mine('50%'), { personId: '$gino', share: '50%' }];
const registration = { name: 'Studio', country: 'IT', owners: mine('100%') };
const many = Array.from({ length: 101 }, () => ({ personId: '$hana', share: '1/101' }));

/** What is wrong about owners, wherever they are named. */
const owners: readonly (readonly [what: string, owners: readonly object[], ...expected: readonly string[]])[] = [
  ['nobody', [], 'NO_OWNER input.owners'],
  ['a hundred and one', many, 'TOO_MANY_OWNERS input.owners'],
  ['the same twice', mine('50%', '50%'), 'DUPLICATE_OWNER input.owners.1.personId'],
  ['shares of less than all', mine('99%'), 'SHARES_NOT_WHOLE input.owners'],
  [
    'thirds that are rounded',
    [...mine('33.33%'), { personId: '$gino', share: '66.66%' }],
    'SHARES_NOT_WHOLE input.owners',
  ],
  ['a share below nothing', mine('-100%'), 'INVALID_SHARE input.owners.0.share'],
  ['a share of nothing by nothing', mine('0/0'), 'INVALID_SHARE input.owners.0.share'],
  ['what is no person', [{ personId: '$organization', share: '100%' }], 'INVALID_ID input.owners.0.personId'],
  [
    'somebody who never was',
    [...mine('50%'), { personId: '$nobody', share: '50%' }],
    'OWNER_NOT_FOUND input.owners.1.personId',
  ],
];
const ofThird = { organizationId: '$third', expectedVersion: 2 };

/** What is refused of organizations and who owns them. */
export const organizationRefusals: readonly Refusal[] = [
  ...refused('registerOrganization', 'hana', [
    ['an organization of 10,000 characters', { ...registration, name: long }, 'TOO_LONG input.name'],
    ['an organization without a name', { ...registration, name: ' ' }, 'TOO_SHORT input.name'],
    ['an organization that runs backwards', { ...registration, name: 'a\u202eb' }, 'FORBIDDEN_CHARACTER input.name'],
    ['an organization that is a link', { ...registration, name: 'evil.example/pay' }, 'LINK_IN_NAME input.name'],
    ['an organization of nowhere', { ...registration, country: 'XX' }, 'UNKNOWN_COUNTRY input.country'],
    [
      'an organization of others',
      { ...registration, owners: [{ personId: '$gino', share: '100%' }] },
      'NOT_AN_OWNER input.owners',
    ],
    ...owners.map(
      ([what, list, ...expected]) => [`an owner: ${what}`, { ...registration, owners: list }, ...expected] as const,
    ),
  ]),
  ...refused('registerOrganization', undefined, [['an organization, by nobody', registration, 'FORBIDDEN input']]),
  ...refused('proposeOwners', 'hana', [
    ...owners.map(
      ([what, list, ...expected]) => [`another owner: ${what}`, { ...ofThird, owners: list }, ...expected] as const,
    ),
    [
      'owners on another version',
      { ...ofThird, expectedVersion: 7, owners: halves },
      'VERSION_CONFLICT input.expectedVersion',
    ],
    [
      'owners of nothing',
      { ...ofThird, organizationId: none('org'), owners: halves },
      'ORGANIZATION_NOT_FOUND input.organizationId',
    ],
  ]),
  ...refused('proposeOwners', 'gino', [
    ['owners, by a stranger', { ...ofThird, owners: halves }, 'FORBIDDEN input.organizationId'],
    [
      'owners while others are proposed',
      { organizationId: '$officina', expectedVersion: 3, owners: halves },
      'PROPOSAL_OPEN input.organizationId',
    ],
  ]),
  ...refused('proposeOwners', 'fabio', [
    [
      'other owners of what nobody owns yet',
      { organizationId: '$proposed', expectedVersion: 1, owners: [{ personId: '$fabio', share: '100%' }] },
      'FORBIDDEN input.organizationId',
    ],
  ]),
  ...['confirmOwners', 'declineOwners'].flatMap((mutation) => [
    ...refused(mutation, 'hana', [
      [`${mutation} where nothing is proposed`, ofThird, 'NOTHING_PROPOSED input.organizationId'],
      [`${mutation} of a person`, { ...ofThird, organizationId: '$hana' }, 'INVALID_ID input.organizationId'],
      [
        `${mutation} of what never was`,
        { ...ofThird, organizationId: none('org') },
        'ORGANIZATION_NOT_FOUND input.organizationId',
      ],
      [
        `${mutation} on another version`,
        { organizationId: '$officina', expectedVersion: 1 },
        'VERSION_CONFLICT input.expectedVersion',
      ],
    ]),
    ...refused(mutation, 'second', [[`${mutation} by a stranger`, ofThird, 'FORBIDDEN input.organizationId']]),
  ]),
  ...refused('confirmOwners', 'gino', [
    [
      'a word given twice',
      { organizationId: '$officina', expectedVersion: 3 },
      'ALREADY_CONFIRMED input.organizationId',
    ],
  ]),
];

const invitation = { organizationId: '$organization', personId: '$hana', kind: 'COLLABORATOR', from: '2026-01-01' };
const grants = { relationshipId: '$guest', expectedVersion: 2, grants: ['LEDGER'] };

/** What is refused of who takes part in an organization, and of what guests may see. */
export const relationshipRefusals: readonly Refusal[] = [
  ...refused('inviteToOrganization', 'fabio', [
    ['a time that ends as it begins', { ...invitation, to: '2026-01-01' }, 'ENDS_BEFORE_START input.to'],
    ['a time that ends before it begins', { ...invitation, to: '2025-01-01' }, 'ENDS_BEFORE_START input.to'],
    ['a time that is over', { ...invitation, from: '2020-01-01', to: '2021-01-01' }, 'IN_THE_PAST input.to'],
    ['an owner', { ...invitation, personId: '$fabio' }, 'ALREADY_OWNER input.personId'],
    ['who takes part already', { ...invitation, personId: '$second' }, 'ALREADY_RELATED input.personId'],
    ['nobody', { ...invitation, personId: '$nobody' }, 'PERSON_NOT_FOUND input.personId'],
    ['who is no member', { ...invitation, personId: '$registered' }, 'PERSON_NOT_FOUND input.personId'],
    ['an organization as a person', { ...invitation, personId: '$organization' }, 'INVALID_ID input.personId'],
    ['a person as an organization', { ...invitation, organizationId: '$fabio' }, 'INVALID_ID input.organizationId'],
    [
      'an organization that never was',
      { ...invitation, organizationId: none('org') },
      'ORGANIZATION_NOT_FOUND input.organizationId',
    ],
    ['sight for a collaborator', { ...invitation, grants: ['LEDGER'] }, 'NOT_A_GUEST input.grants'],
  ]),
  ...refused('inviteToOrganization', 'gino', [
    ['an invitation by a stranger', invitation, 'FORBIDDEN input.organizationId'],
  ]),
  ...['confirmRelationship', 'declineRelationship', 'endRelationship'].flatMap((mutation) => [
    ...refused(mutation, 'hana', [
      [`${mutation} of none`, { relationshipId: '$hana' }, 'INVALID_ID input.relationshipId'],
      [
        `${mutation} of one that never was`,
        { relationshipId: none('rel') },
        'RELATIONSHIP_NOT_FOUND input.relationshipId',
      ],
      [`${mutation} of another’s`, { relationshipId: '$invited' }, 'RELATIONSHIP_NOT_FOUND input.relationshipId'],
    ]),
  ]),
  ...['confirmRelationship', 'declineRelationship'].flatMap((mutation) =>
    refused(mutation, 'hana', [
      [`${mutation} of what is over`, { relationshipId: '$ended' }, 'WRONG_STATE input.relationshipId'],
    ]),
  ),
  ...refused('endRelationship', 'gino', [
    ['the end of what has not begun', { relationshipId: '$invited' }, 'WRONG_STATE input.relationshipId'],
  ]),
  ...refused('confirmRelationship', 'fabio', [
    ['another’s word', { relationshipId: '$invited' }, 'FORBIDDEN input.relationshipId'],
  ]),
  ...['declineRelationship', 'endRelationship'].flatMap((mutation) =>
    refused(mutation, 'secondReading', [
      [`${mutation} by a token that reads`, { relationshipId: '$relationship' }, 'FORBIDDEN input.relationshipId'],
    ]),
  ),
  ...refused('grantToGuest', 'fabio', [
    ['sight on another version', { ...grants, expectedVersion: 9 }, 'VERSION_CONFLICT input.expectedVersion'],
    ['sight for who is no guest', { ...grants, relationshipId: '$relationship' }, 'NOT_A_GUEST input.relationshipId'],
    ['sight after the end', { ...grants, relationshipId: '$ended' }, 'WRONG_STATE input.relationshipId'],
    ['sight for nothing', { ...grants, relationshipId: 'x' }, 'INVALID_ID input.relationshipId'],
    ['sight for nobody', { ...grants, relationshipId: none('rel') }, 'RELATIONSHIP_NOT_FOUND input.relationshipId'],
  ]),
  ...refused('grantToGuest', 'ada', [['sight, by the guest', grants, 'FORBIDDEN input.relationshipId']]),
];

const alliance = {
  ...{ organizationId: '$organization', partnerIds: ['$third'], name: 'Cordata' },
  mandate: { kind: 'WITHOUT_REPRESENTATION' },
};
const invoiced = (invoicerId?: string) => ({ ...alliance, mandate: { kind: 'WITH_REPRESENTATION', invoicerId } });
const asked = { allianceId: '$alliance', organizationId: '$officina' };

/** What is refused of alliances. */
export const allianceRefusals: readonly Refusal[] = [
  ...refused('proposeAlliance', 'fabio', [
    ['an alliance of 10,000 characters', { ...alliance, name: long }, 'TOO_LONG input.name'],
    ['an alliance without a name', { ...alliance, name: '' }, 'TOO_SHORT input.name'],
    ['an alliance that runs backwards', { ...alliance, name: 'a\u202eb' }, 'FORBIDDEN_CHARACTER input.name'],
    ['an alliance that is a link', { ...alliance, name: 'evil.example/pay' }, 'LINK_IN_NAME input.name'],
    ['an alliance with nobody', { ...alliance, partnerIds: [] }, 'NO_PARTNER input.partnerIds'],
    [
      'an alliance with too many',
      { ...alliance, partnerIds: Array.from({ length: 50 }, () => none('org')) },
      'TOO_MANY_PARTNERS input.partnerIds',
    ],
    [
      'an alliance with oneself',
      { ...alliance, partnerIds: ['$organization'] },
      'DUPLICATE_PARTNER input.partnerIds.0',
    ],
    ['an alliance with a person', { ...alliance, partnerIds: ['$hana'] }, 'INVALID_ID input.partnerIds.0'],
    [
      'an alliance with what never was',
      { ...alliance, partnerIds: [none('org')] },
      'ORGANIZATION_NOT_FOUND input.partnerIds.0',
    ],
    ['representation by nobody', invoiced(), 'INVOICER_MISSING input.mandate.invoicerId'],
    ['representation by another', invoiced('$officina'), 'INVOICER_NOT_ALLIED input.mandate.invoicerId'],
    [
      'an invoicer of each for itself',
      { ...alliance, mandate: { kind: 'WITHOUT_REPRESENTATION', invoicerId: '$third' } },
      'INVOICER_WITHOUT_REPRESENTATION input.mandate.invoicerId',
    ],
  ]),
  ...refused('proposeAlliance', 'gino', [['an alliance of another’s', alliance, 'FORBIDDEN input.organizationId']]),
  ...['agreeToAlliance', 'declineAlliance', 'dissolveAlliance'].flatMap((mutation) => [
    ...refused(mutation, 'gino', [
      [`${mutation} of none`, { ...asked, allianceId: 'x' }, 'INVALID_ID input.allianceId'],
      [
        `${mutation} of one that never was`,
        { ...asked, allianceId: none('ali') },
        'ALLIANCE_NOT_FOUND input.allianceId',
      ],
      [
        `${mutation} for what never was`,
        { ...asked, organizationId: none('org') },
        'ORGANIZATION_NOT_FOUND input.organizationId',
      ],
    ]),
    ...refused(mutation, 'fabio', [[`${mutation} for another`, asked, 'FORBIDDEN input.organizationId']]),
  ]),
  ...refused('agreeToAlliance', 'gino', [
    ['a word for what is declined', { ...asked, allianceId: '$declinedAlliance' }, 'WRONG_STATE input.allianceId'],
  ]),
  ...refused('declineAlliance', 'gino', [
    ['a word against what stands', { ...asked, allianceId: '$active' }, 'WRONG_STATE input.allianceId'],
  ]),
  ...['agreeToAlliance', 'declineAlliance', 'dissolveAlliance'].flatMap((mutation) =>
    refused(mutation, 'hana', [
      [
        `${mutation} for what is not of it`,
        { allianceId: '$active', organizationId: '$third' },
        'NOT_ALLIED input.organizationId',
      ],
    ]),
  ),
  ...refused('dissolveAlliance', 'gino', [['the end of what has not begun', asked, 'WRONG_STATE input.allianceId']]),
];
