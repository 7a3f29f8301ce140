import type { Registered } from '../community/partners.ts';
import type { ReceiverReport } from '../receiver/messages.ts';
import type { StormOptions } from './options.ts';
import type { Came } from './people.ts';

/** What came of a storm. */
export interface StormOutcome {
  readonly options: StormOptions;
  readonly endpoints: readonly Pick<Registered, 'isOrdered'>[];
  readonly received: ReceiverReport;
  readonly feed: Came;
  readonly mail: Came;
  /** Deliveries that were given up. */
  readonly dead: number;
  readonly killed: number;
  readonly wiped: number;
  /** Until all was told, and until all had come. */
  readonly seconds: { readonly told: number; readonly delivered: number; readonly people: number };
}

/** All that is wrong, each in a line; nothing where nothing is. */
export function findings({ options, endpoints, received, feed, mail, dead, killed, wiped }: StormOutcome): string[] {
  const lines = received.endpoints.flatMap(({ distinct, missing, outOfOrder, examples }, at) => [
    ...(distinct < options.events
      ? [`endpoint ${at} missed ${options.events - distinct}: ${missing.join(', ')} …`]
      : []),
    ...(endpoints[at]?.isOrdered && outOfOrder > 0
      ? [`endpoint ${at} got ${outOfOrder} out of order: ${examples.join(', ')} …`]
      : []),
  ]);
  const { checked, wrong } = received.signatures;
  if (received.unknown > 0) lines.push(`${received.unknown} posts were none of these events`);
  if (wrong > 0 || checked === 0) lines.push(`${wrong} of ${checked} signatures were wrong`);
  if (dead > 0) lines.push(`${dead} deliveries were given up`);
  for (const [what, { expected, came, twice }] of Object.entries({ feed, mail })) {
    if (came !== expected) lines.push(`${what}: ${came} of ${expected} came`);
    if (twice.length > 0) lines.push(`${what}: ${twice.length} came twice: ${twice.slice(0, 3).join('; ')}`);
  }
  // What was not disturbed shows nothing.
  if (killed === 0) lines.push('nobody was killed');
  if (wiped < 2) lines.push(`Redis was wiped ${wiped} times, not twice`);
  return lines;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** The whole in one table. */
export function table(outcome: StormOutcome): string {
  const { options, endpoints, received, feed, mail, dead, killed, wiped, seconds } = outcome;
  const again = received.endpoints.reduce((sum, one) => sum + one.again, 0);
  const ordered = endpoints.filter(({ isOrdered }) => isOrdered).length;
  const disorder = received.endpoints.filter((one, at) => endpoints[at]?.isOrdered && one.outOfOrder > 0).length;
  const told = ({ expected, came, twice, again }: Came) =>
    `${whole(came)} of ${whole(expected)}, ${twice.length} twice, ${again} handed over again under their own id`;
  const rows = [
    ['storm', `${whole(options.events)} events to ${options.endpoints} endpoints, seed ${options.seed}`],
    ['told', `in ${whole(seconds.told)} s, ${whole(options.events / seconds.told)} a second`],
    [
      'delivered',
      `${whole(received.distinct)} in ${whole(seconds.delivered)} s, ${whole(received.distinct / seconds.delivered)} a second`,
    ],
    [
      'posts',
      `${whole(received.posts)}: ${whole(again)} again, ${whole(received.refused)} refused on purpose, ${dead} given up`,
    ],
    ['out of order', `at ${disorder} of ${ordered} ordered endpoints`],
    ['signatures', `${whole(received.signatures.checked)} looked at, ${received.signatures.wrong} wrong`],
    ['disturbed', `${killed} processes killed, Redis wiped ${wiped} times`],
    ['people', `had been told all in ${whole(seconds.people)} s`],
    ['feed', told(feed)],
    ['mail', told(mail)],
  ];
  return rows.map(([name = '', text = '']) => `${name.padEnd(13)} ${text}`).join('\n');
}
