import type { CommissionToOpen } from './acts/commissions.ts';

/** Who is in the demo community, and as what. */
export const people = [
  { key: 'ada', name: 'Ada', email: 'ada@aurora.example', role: 'administrator; 60 % of Aurora' },
  { key: 'bruno', name: 'Bruno', email: 'bruno@aurora.example', role: '40 % of Studio Aurora' },
  { key: 'carla', name: 'Carla', email: 'carla@aurora.example', role: 'bookkeeper' },
  { key: 'dario', name: 'Dario', email: 'dario@aurora.example', role: 'collaborator' },
  { key: 'elisa', name: 'Elisa', email: 'elisa@aurora.example', role: 'intern' },
  { key: 'fabio', name: 'Fabio', email: 'fabio@fabio.example', role: 'freelancer' },
  { key: 'greta', name: 'Greta', email: 'greta@greta.example', role: 'consultant' },
  { key: 'hugo', name: 'Hugo', email: 'hugo@officina-blu.example', role: 'Officina Blu, a peer' },
  { key: 'klara', name: 'Klara', email: 'klara@lumen.example', role: 'Lumen GmbH, a client' },
  { key: 'livia', name: 'Livia', email: 'livia@borgo.example', role: 'Comune di Borgo, a client' },
  { key: 'marta', name: 'Marta', email: 'marta@marta.example', role: 'accountant; guest of Aurora' },
  { key: 'ivo', name: 'Ivo', email: 'ivo@ivo.example', role: 'left, and waits to come back' },
] as const;

/** One of them. */
export type PersonKey = (typeof people)[number]['key'];

interface DemoOrganization {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  /** The first registers it. */
  readonly owners: readonly { readonly person: PersonKey; readonly share: string }[];
}

/** What they own. */
export const organizations: readonly DemoOrganization[] = [
  {
    key: 'aurora',
    name: 'Studio Aurora',
    country: 'IT',
    owners: [
      { person: 'ada', share: '60%' },
      { person: 'bruno', share: '40%' },
    ],
  },
  { key: 'officina', name: 'Officina Blu', country: 'IT', owners: [{ person: 'hugo', share: '100%' }] },
  { key: 'lumen', name: 'Lumen GmbH', country: 'DE', owners: [{ person: 'klara', share: '100%' }] },
  { key: 'borgo', name: 'Comune di Borgo', country: 'IT', owners: [{ person: 'livia', share: '100%' }] },
];

/** A skill of ESCO's, by the European Commission. */
const skill = (id: string, label: string) => ({ uri: `http://data.europa.eu/esco/skill/${id}`, label });

/** A commission of the demo; Ada qualifies some. */
type DemoCommission = CommissionToOpen & { readonly isQualified: boolean };

const byAurora = { lead: 'aurora' } as const;

/**
 * What their clients ask for. Ada opens it for Studio Aurora. Skills are of members' catalogue, so that they can be claimed.
 */
export const commissions: readonly DemoCommission[] = [
  {
    key: 'catalogue',
    ...byAurora,
    title: 'A catalogue of Lumen’s lamps',
    description: 'All lamps with their light, searched by room and by purpose.',
    client: 'lumen',
    price: '4000.00',
    visibility: 'COMMUNITY',
    respondBy: 45,
    isQualified: true,
    roles: [
      {
        title: 'Web development',
        skill: skill('867137fb-ff1b-4ca3-99f3-cb6969aa2c68', 'TypeScript'),
        ...{ level: 4, hours: 40, from: 30, to: 120, rate: '60.00' },
      },
      {
        title: 'Interface design',
        skill: skill('fd33c66c-70c4-40e6-b87c-5495bd3bf26e', 'design user interface'),
        ...{ level: 4, hours: 24, from: 14, to: 95, rate: '55.00' },
      },
    ],
    milestones: [
      { title: 'The first hundred lamps', amount: '1600.00', due: 60 },
      { title: 'All lamps', amount: '2400.00', due: 120 },
    ],
  },
  {
    key: 'access',
    ...byAurora,
    title: 'The site of Borgo, for everybody',
    description:
      'What keeps people with a screen reader, or without a mouse, from the town’s services is to be found and mended.',
    client: 'borgo',
    price: '2600.00',
    visibility: 'COMMUNITY',
    respondBy: 45,
    isQualified: true,
    roles: [
      {
        // Nobody claims it at this level: it is what the community lacks.
        title: 'Accessibility review',
        skill: skill('3e23db60-0c3d-498a-a6ac-ffbed0ecb033', 'ICT accessibility standards'),
        ...{ level: 4, hours: 32, from: 20, to: 60, rate: '60.00' },
      },
    ],
    milestones: [{ title: 'What is in the way, and how it is mended', amount: '2600.00', due: 60 }],
  },
  {
    key: 'configurator',
    ...byAurora,
    title: 'A lighting configurator for Lumen',
    description:
      'Lumen’s resellers are to plan a room’s light in the browser, see it at once, and order what they planned.\nThree milestones: design, first version, delivery in German and Italian.',
    client: 'lumen',
    price: '24000.00',
    visibility: 'COMMUNITY',
    respondBy: 45,
    isQualified: true,
    roles: [
      {
        title: 'Interface design',
        skill: skill('fd33c66c-70c4-40e6-b87c-5495bd3bf26e', 'design user interface'),
        ...{ level: 4, hours: 80, from: 14, to: 60, rate: '55.00' },
      },
      {
        title: 'Web development',
        skill: skill('867137fb-ff1b-4ca3-99f3-cb6969aa2c68', 'TypeScript'),
        ...{ level: 4, hours: 180, from: 30, to: 120, rate: '60.00' },
      },
      {
        title: 'Light rendering',
        skill: skill('e8171178-9a60-40a6-ad3b-510e10cfebad', 'render 3D images'),
        ...{ level: 3, hours: 60, from: 14, to: 90, rate: '50.00' },
      },
      {
        title: 'Translation, Italian and German',
        skill: skill('95d84b77-ba94-492f-a1e6-18be13f16cf0', 'use computer-aided translation'),
        ...{ level: 3, hours: 24, from: 100, to: 120, rate: '38.00' },
      },
    ],
    milestones: [
      { title: 'Design', amount: '6000.00', due: 60 },
      { title: 'First version', amount: '12000.00', due: 100 },
      { title: 'Delivery in German and Italian', amount: '6000.00', due: 120 },
    ],
  },
  {
    key: 'portal',
    ...byAurora,
    title: 'A page for the library of Borgo',
    description: 'Opening hours, the catalogue’s search and a calendar of readings, for people of every age.',
    client: 'borgo',
    price: '3000.00',
    visibility: 'PUBLIC',
    respondBy: 30,
    isQualified: false,
    roles: [
      {
        title: 'Wireframes and first version',
        skill: skill('f0f5bb34-71df-4715-9c9e-03567b76ec8f', 'create website wireframe'),
        ...{ level: 2, hours: 40, from: 20, to: 50, rate: '45.00' },
      },
    ],
    milestones: [{ title: 'The page, ready to use', amount: '3000.00', due: 50 }],
  },
];

/** Accounts by owner; the bookkeeper opens them. */
export const accounts = [
  { key: 'aurora-bank', owner: 'aurora', purpose: 'BANK', name: 'Current account' },
  { key: 'aurora-surplus', owner: 'aurora', purpose: 'SURPLUS', name: 'Surplus' },
  { key: 'aurora-expense', owner: 'aurora', purpose: 'EXPENSE', name: 'Expenses' },
  { key: 'aurora-payable', owner: 'aurora', purpose: 'PAYABLE', name: 'Owed to those who work' },
  { key: 'ada-receivable', owner: 'ada', purpose: 'RECEIVABLE', name: 'Owed to Ada' },
  { key: 'ada-income', owner: 'ada', purpose: 'INCOME', name: 'Ada’s shares' },
  { key: 'ada-expense', owner: 'ada', purpose: 'EXPENSE', name: 'Ada’s expenses' },
  { key: 'bruno-receivable', owner: 'bruno', purpose: 'RECEIVABLE', name: 'Owed to Bruno' },
  { key: 'bruno-income', owner: 'bruno', purpose: 'INCOME', name: 'Bruno’s shares' },
] as const;

/** One of them. */
export type AccountKey = (typeof accounts)[number]['key'];

interface DemoEntry {
  readonly key: string;
  readonly description: string;
  readonly about?: string;
  readonly postings: readonly (readonly [account: AccountKey, amount: string])[];
}

/** What the books say so far. Positive amounts are debits. */
export const entries: readonly DemoEntry[] = [
  {
    key: 'opening',
    description: 'Opening balance of Studio Aurora',
    postings: [
      ['aurora-bank', '8000.00'],
      ['aurora-surplus', '-8000.00'],
    ],
  },
  {
    key: 'shares',
    description: 'Last commission’s surplus, shared 60/40 between the owners',
    postings: [
      ['aurora-surplus', '3000.00'],
      ['aurora-payable', '-3000.00'],
      ['ada-receivable', '1800.00'],
      ['ada-income', '-1800.00'],
      ['bruno-receivable', '1200.00'],
      ['bruno-income', '-1200.00'],
    ],
  },
  {
    key: 'visit',
    description: 'Ada’s train to Lumen, to be reimbursed',
    about: 'configurator',
    postings: [
      ['aurora-expense', '184.50'],
      ['aurora-payable', '-184.50'],
      ['ada-receivable', '184.50'],
      ['ada-expense', '-184.50'],
    ],
  },
];

/** What Ada tells everybody. */
export const announcements = [
  {
    key: 'welcome',
    subject: 'Welcome to the community graph',
    body: 'Two commissions are open. Have a look at the roles that they take, and tell me which are yours.\nAda',
    about: undefined,
  },
  {
    key: 'configurator',
    subject: 'Lumen wants a lighting configurator: four roles to fill',
    body: 'The bid is due soon. Interface, web, light and translation: 344 hours in all.\nAda',
    about: 'configurator',
  },
] as const;
