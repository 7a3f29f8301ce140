import process from 'node:process';
import { windowsOf } from '@millepiani/calendar/offer';
import { singleWindow } from '@millepiani/calendar/offer-record';
import { fits, freeMinutes, unmet } from '@millepiani/kernel/capacity';
import { orReport } from '../or-report.ts';
import { machine } from '../spine/machine.ts';
import { about } from './about.ts';
import { type Figure, measure, table } from './figures.ts';
import { readOptions } from './options.ts';
import { holdsBy, monday, on, peopleBy, year } from './workload.ts';

const { seed, repeats } = orReport(() => readOptions(process.argv.slice(2)));
const offer = year(0);
const all = { from: monday, to: on(730) };
const fortnight = { from: on(100), to: on(114) };
const windows = windowsOf([offer]);
const singles = windows.slice(0, 200).map(singleWindow);
const people = peopleBy(seed, 300);

let asked = 0;
/** Each time an offer that ends on another day: nothing of it was found before. */
const unknown = () => {
  asked += 1;
  return windowsOf([year(asked)]);
};

/** What a question of the graph takes: to expand what is offered, and to reckon with what is held. */
function besides(count: number): readonly Figure[] {
  const holds = holdsBy(seed, count);
  const year365 = { from: monday, to: on(365), mayUseTentative: false };
  const more = { ...fortnight, minutes: 1_200, mayUseTentative: false };
  return [
    [`say what is free in a year beside ${count} holds`, () => freeMinutes(year365, windowsOf([offer], all), holds)],
    [`see whether a hold of a fortnight fits beside ${count}`, () => fits(more, windowsOf([offer], all), holds)],
    [`see which of ${count} holds still fit`, () => unmet(holds, windowsOf([offer], all))],
  ];
}

const figures: readonly Figure[] = [
  ['expand a year of weekdays that nobody asked for before', unknown],
  ['expand a year of weekdays', () => windowsOf([offer])],
  ['expand a fortnight of it', () => windowsOf([offer], fortnight)],
  ['expand two hundred single windows', () => windowsOf(singles)],
  ['expand a fortnight of three hundred people', () => people.map((one) => windowsOf([one], fortnight))],
  ...[0, 20, 200].flatMap(besides),
];

const { cpu, cores, node } = machine;
console.log(
  `${about}\n${cpu}, ${cores} cores, Node ${node}; seed ${seed}, ${repeats} times each after as many to warm up.\n`,
);
const measured = figures.map((figure) => measure(figure, repeats));
console.log(table(measured));
console.log(JSON.stringify({ bench: 'availability', machine, seed, repeats, measured }));
