import { aurora, comune, fabio, lumen } from '../tax-given.ts';
import { long, none, type Refusal, refused } from './refusal.ts';

const said = (agentId: string, profile: object) => ({ agentId, validFrom: '2026-01-01', profile });
const company = (change: object) => said('$organization', { ...aurora, ...change });
const person = (change: object) => said('$fabio', { ...fabio, ...change });
const at = (field: string) => `input.profile.${field}`;

/** What is refused of how agents are taxed. */
export const taxRefusals: readonly Refusal[] = [
  ...refused('setTaxProfile', 'fabio', [
    [
      'a VAT number with a wrong check digit',
      company({ vatNumber: '01234560166' }),
      `INVALID_VAT_NUMBER ${at('vatNumber')}`,
    ],
    [
      'a VAT number of Germany with a slip',
      said('$organization', { ...lumen, vatNumber: 'DE294518731' }),
      `INVALID_VAT_NUMBER ${at('vatNumber')}`,
    ],
    [
      'a codice fiscale with a wrong letter',
      person({ fiscalCode: 'FRRFBA85H10F205G' }),
      `INVALID_FISCAL_CODE ${at('fiscalCode')}`,
    ],
    ['an IBAN with a slip', company({ iban: 'IT60P0503401600000000654312' }), `INVALID_IBAN ${at('iban')}`],
    ['an IBAN of 10,000 characters', company({ iban: long }), `INVALID_IBAN ${at('iban')}`],
    ['a name of 10,000 characters', company({ name: long }), `TOO_LONG ${at('name')}`],
    ['a name that runs backwards', company({ name: 'a\u202eb' }), `FORBIDDEN_CHARACTER ${at('name')}`],
    ['a name that is a link', company({ name: 'http://evil.example' }), `LINK_IN_NAME ${at('name')}`],
    ['no street', company({ address: { ...aurora.address, street: '' } }), `TOO_SHORT ${at('address.street')}`],
    ['a company’s name of a person', person({ name: 'Ferri Snc' }), `NAME_OR_NAMES ${at('firstName')}`],
    [
      'a country that is none',
      said('$organization', { ...lumen, address: { ...lumen.address, country: 'de' } }),
      `UNKNOWN_COUNTRY ${at('address.country')}`,
    ],
    [
      'a postal code of four digits',
      company({ address: { ...aurora.address, postalCode: '2404' } }),
      `INVALID_POSTAL_CODE ${at('address.postalCode')}`,
    ],
    [
      'a province of nowhere',
      company({ address: { ...aurora.address, province: '??' } }),
      `INVALID_PROVINCE ${at('address.province')}`,
    ],
    ['a rate of all', person({ socialFund: { kind: 'INPS', rate: '1' } }), `INVALID_RATE ${at('socialFund.rate')}`],
    [
      'six characters of a company',
      company({ recipientCode: 'ABC123' }),
      `INVALID_RECIPIENT_CODE ${at('recipientCode')}`,
    ],
    ['mail to nobody', company({ certifiedMail: 'aurora' }), `INVALID_EMAIL ${at('certifiedMail')}`],
    [
      'no number at all',
      company({ vatNumber: null, regime: null, isWithholdingAgent: false }),
      `TAX_ID_MISSING ${at('vatNumber')}`,
    ],
    [
      'a VAT number without a regime',
      company({ regime: null, isWithholdingAgent: false }),
      `REGIME_MISSING ${at('regime')}`,
    ],
    ['a regime abroad', said('$organization', { ...lumen, regime: 'RF01' }), `ITALIAN_ALONE ${at('regime')}`],
    ['a regime without a VAT number', person({ vatNumber: null, socialFund: null }), `SELLERS_ALONE ${at('regime')}`],
    [
      'a flat rate that keeps tax back',
      person({ isWithholdingAgent: true }),
      `NOT_A_WITHHOLDING_AGENT ${at('isWithholdingAgent')}`,
    ],
    [
      'a person who is a public body',
      person({ isPublicBody: true, recipientCode: 'UFA1B2' }),
      `NOT_A_PUBLIC_BODY ${at('isPublicBody')}`,
    ],
    [
      'a public body without an office',
      said('$organization', { ...comune, recipientCode: null }),
      `RECIPIENT_CODE_MISSING ${at('recipientCode')}`,
    ],
    ['what is no agent', said('$client', fabio), 'INVALID_ID input.agentId'],
    ['an agent that never was', said(none('org'), aurora), 'AGENT_NOT_FOUND input.agentId'],
    ['another’s', said('$hana', fabio), 'FORBIDDEN input.agentId'],
  ]),
];
