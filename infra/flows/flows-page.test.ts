import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { contracts } from '@millepiani/events/published';
import { numbered } from '../events/anchors.ts';
import { exampleFlows } from './example-flows.ts';
import { flowChart } from './flow-chart.ts';
import { flowsPage } from './flows-page.ts';
import { mistakesIn } from './mistakes.ts';
import { readFlows } from './read-flows.ts';

const root = join(import.meta.dirname, '../..');
const page = flowsPage(exampleFlows);

describe('the page of the flows', () => {
  it('has a row for each reaction: what it waits for, what it may cause, and what it does', () => {
    const row = page.split('\n').find((line) => line.includes('Holds the time'));
    expect(row?.split(' | ')).toEqual([
      '| projects: [`commission.won`](events/README.md#commissionwonv1)',
      '`place-holds`',
      'members',
      ['placed', 'refused', 'released'].map((it) => `[\`hold.${it}.v1\`](events/README.md#hold${it}v1)`).join('<br>'),
      'Holds the time that a team was promised. |',
    ]);
  });

  it('says of each event of a service what causes it and who reacts', () => {
    const rows = page
      .split('\n')
      .filter((line) => line.includes('the time is committed') || line.includes('took the bid'));
    expect(rows).toEqual([
      expect.stringMatching(/hold\.confirmed\.v1.* \| commands or jobs \| – \|$/),
      expect.stringMatching(/commission\.won\.v1.* \| commands or jobs \| members: `place-holds` \|$/),
    ]);
    expect(page).toMatch(/hold\.placed\.v1.* \| `place-holds` \| – \|/);
    expect(page).toMatch(/hold\.released\.v1.* \| `place-holds`<br>commands or jobs \| – \|/);
  });

  it('has links to what docs/events describes', () => {
    const events = readFileSync(join(root, 'docs/events/README.md'), 'utf8');
    const headings = [...events.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading.replaceAll('.', ''));
    const anchors = new Set(numbered(headings));
    const links = [...page.matchAll(/README\.md#([^)]*)\)/g)].map(([, anchor]) => anchor);
    expect(new Set(links).size).toBeGreaterThan(20);
    expect(links).toContain('event-replayrequestedv1-1');
    expect(links.filter((anchor = '') => !anchors.has(anchor))).toEqual([]);
  });
});

describe('the chart of the flows', () => {
  const lines = flowChart(exampleFlows)
    .split('\n')
    .map((line) => line.trim());

  it('leads from event to reaction to event, across services', () => {
    expect(lines).toContain('event_millepiani_projects_commission_won ==> reaction_members_place_holds');
    expect(lines).toContain('reaction_members_place_holds --> event_millepiani_members_hold_placed');
    expect(lines).toContain('commands_projects --> event_millepiani_projects_commission_won');
  });

  it('says which events commands and jobs may cause as well', () => {
    expect(lines).toContain('commands_members -. also .-> event_millepiani_members_hold_released');
    expect(lines.filter((line) => /^commands_members .*hold_(placed|refused)$/.test(line))).toEqual([]);
  });

  it('leaves out a service without a part in a flow', () => {
    const [members] = exampleFlows;
    const idle = { service: 'billing', tells: members.tells, reactions: [], reactionFiles: [] };
    expect(flowChart([...exampleFlows, idle])).toBe(flowChart(exampleFlows));
  });

  it('declares each node that it has arrows for, once', () => {
    const declared = lines.flatMap((line) => /^(\w+)(?:\(\[|>|\[)"/.exec(line)?.[1] ?? []);
    expect(new Set(declared).size).toBe(declared.length);
    const used = lines.flatMap((line) => /^(\w+) (?:==|--|-\. also \.-)> (\w+)$/.exec(line)?.slice(1) ?? []);
    expect(used.length).toBeGreaterThan(8);
    expect(used.filter((name) => !declared.includes(name))).toEqual([]);
  });
});

describe('the services', () => {
  it('say what they tell and react to without being started, and it fits', async () => {
    const flows = await readFlows(root);
    expect(mistakesIn(flows, new Set(contracts.map(({ type }) => type)))).toEqual([]);
    for (const { service, tells } of flows) {
      expect(tells.map((contract) => contract.service)).toEqual(tells.map(() => service));
      expect(tells.length).toBeGreaterThan(0);
    }
  });

  it('are who does what comes of reactions alone, in the examples too', async () => {
    const flows = await readFlows(root);
    const alone = flows.flatMap(({ reactions }) => reactions.flatMap(({ emitsAlone = [] }) => emitsAlone));
    expect(alone.length).toBeGreaterThan(0);
    for (const contract of contracts.filter(({ type }) => alone.includes(type))) {
      expect(exampleEvent(contract).actor).toBe(`system:${contract.service}`);
    }
  });
});
