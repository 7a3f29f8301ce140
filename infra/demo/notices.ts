import type { PersonKey } from './community.ts';

const skill = (id: string, label: string) => ({ skill: `http://data.europa.eu/esco/skill/${id}`, skillLabel: label });

/** A request or an offer of the demo; days count from the day on which the demo began, rates are in euros. */
interface DemoNotice {
  readonly key: string;
  readonly by: PersonKey;
  readonly kind: 'REQUEST' | 'OFFER';
  readonly title: string;
  readonly description: string;
  readonly visibility: 'PUBLIC' | 'COMMUNITY';
  readonly expiresInDays: number;
  readonly intents: readonly {
    readonly action: 'WORK' | 'USE';
    readonly fromDay: number;
    readonly toDay: number;
    readonly hours: number;
    readonly rate: string;
    readonly level?: number;
    readonly skill?: string;
    readonly skillLabel?: string;
    readonly resource?: string;
  }[];
}

/** What is on the noticeboard: Ada looks for somebody, Hugo has something to give. */
export const notices: readonly DemoNotice[] = [
  {
    ...{ key: 'booking', by: 'ada', kind: 'REQUEST', visibility: 'COMMUNITY', expiresInDays: 60 },
    title: 'A hand with a booking page',
    description:
      'Guests of Studio Aurora are to book a desk by themselves.\nHalf a week of TypeScript, whenever it suits you.',
    intents: [
      {
        ...{ action: 'WORK', fromDay: 31, toDay: 90, hours: 20, rate: '50.00', level: 3 },
        ...skill('867137fb-ff1b-4ca3-99f3-cb6969aa2c68', 'TypeScript'),
      },
    ],
  },
  {
    ...{ key: 'workshop', by: 'hugo', kind: 'OFFER', visibility: 'PUBLIC', expiresInDays: 90 },
    title: 'A laser cutter, and pictures of what it will make',
    description: 'It stands in Officina Blu, and is free on most mornings. I render what you draw before it is cut.',
    intents: [
      {
        action: 'USE',
        fromDay: 7,
        toDay: 88,
        hours: 30,
        rate: '18.00',
        resource: 'Laser cutter, 60 by 90 centimetres',
      },
      {
        ...{ action: 'WORK', fromDay: 15, toDay: 88, hours: 20, rate: '48.00', level: 4 },
        ...skill('e8171178-9a60-40a6-ad3b-510e10cfebad', 'render 3D images'),
      },
    ],
  },
];
