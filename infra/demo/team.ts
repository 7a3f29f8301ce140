import type { PersonKey } from './community.ts';

const skill = (id: string) => `http://data.europa.eu/esco/skill/${id}`;
const [interfaceDesign, typescript, wireframes, rendering, translation, accessibility] = [
  skill('fd33c66c-70c4-40e6-b87c-5495bd3bf26e'),
  skill('867137fb-ff1b-4ca3-99f3-cb6969aa2c68'),
  skill('f0f5bb34-71df-4715-9c9e-03567b76ec8f'),
  skill('e8171178-9a60-40a6-ad3b-510e10cfebad'),
  skill('95d84b77-ba94-492f-a1e6-18be13f16cf0'),
  skill('3e23db60-0c3d-498a-a6ac-ffbed0ecb033'),
];

/** What somebody can do and when, with days counted from the day on which the demo began. */
interface DemoOffer {
  readonly person: PersonKey;
  readonly skills: readonly (readonly [skillUri: string, level: number])[];
  readonly window: {
    readonly fromDay: number;
    readonly toDay: number;
    readonly hours: string;
    readonly firmness: string;
  };
}

const window = (fromDay: number, toDay: number, hours: string, firmness = 'FIRM') => ({
  fromDay,
  toDay,
  hours,
  firmness,
});

/** What they can do, and the time that they offer. */
export const offers: readonly DemoOffer[] = [
  { person: 'bruno', skills: [[typescript, 5]], window: window(31, 118, '260') },
  { person: 'dario', skills: [[interfaceDesign, 4]], window: window(15, 58, '100') },
  {
    person: 'elisa',
    skills: [
      [wireframes, 3],
      [typescript, 4],
      [accessibility, 2],
    ],
    window: window(31, 90, '120', 'TENTATIVE'),
  },
  {
    person: 'fabio',
    skills: [
      [interfaceDesign, 5],
      [typescript, 4],
    ],
    window: window(15, 90, '60'),
  },
  { person: 'greta', skills: [[translation, 4]], window: window(101, 118, '40') },
  {
    person: 'hugo',
    skills: [
      [wireframes, 2],
      [rendering, 4],
    ],
    window: window(15, 88, '80'),
  },
];

/** Time that comes again each week. */
interface DemoWeek {
  readonly person: PersonKey;
  readonly from: string;
  readonly to: string;
  readonly hours: string;
  readonly firmness: string;
  readonly days: readonly string[];
}

/** Who works by the week: from the first of these days on, for so long, by the clock of Rome. */
export const weekly = {
  ...{ timeZone: 'Europe/Rome', forDays: 364 },
  weeks: [
    { person: 'carla', from: '09:00', to: '17:00', hours: '6', firmness: 'FIRM', days: ['MO', 'TU', 'WE', 'TH', 'FR'] },
    { person: 'marta', from: '09:00', to: '13:00', hours: '3.5', firmness: 'FIRM', days: ['TU', 'TH'] },
    { person: 'ada', from: '14:00', to: '18:00', hours: '4', firmness: 'TENTATIVE', days: ['FR'] },
  ] satisfies readonly DemoWeek[],
} as const;

/** Whom Ada asks for the configurator's roles, in their order; two have said yes so far. */
export const team = {
  commission: 'configurator',
  confirmByDay: 21,
  seats: ['dario', 'bruno', 'hugo', 'greta'],
  accepted: ['bruno', 'greta'],
} as const satisfies {
  readonly commission: string;
  readonly confirmByDay: number;
  readonly seats: readonly PersonKey[];
  readonly accepted: readonly PersonKey[];
};
