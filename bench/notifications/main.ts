import process from 'node:process';
import { readBenchConfig } from '../config.ts';
import { orReport } from '../or-report.ts';
import { machine, untilQuiet } from '../spine/machine.ts';
import { describe } from '../spine/report.ts';
import { about } from './about.ts';
import { type Measured, table } from './figures.ts';
import { readOptions } from './options.ts';
import { measure } from './point.ts';

const options = orReport(() => readOptions(process.argv.slice(2)));
const config = readBenchConfig();
const { endpoints, only, ...sizes } = options;
console.log(`${about}\n${describe(machine, { ...sizes, endpoints: endpoints.join(' '), only: only.join(' ') })}`);

const all: Measured[] = [];
for (const count of endpoints) {
  // Side by side, since what others do on the machine changes.
  for (const variant of only) {
    await untilQuiet(options.patience);
    const measured = await measure(config, options, { variant, endpoints: count });
    all.push(measured);
    const { deliveries, p50, p99, missing } = measured;
    const late = missing > 0 ? `, ${missing} events had not come to all by the end` : '';
    console.log(
      `  ${variant} to ${count}: ${deliveries.toFixed(0)} deliveries/s, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms${late}`,
    );
  }
}
console.log(table(all));
console.log(JSON.stringify({ bench: 'notifications', machine, options, results: all }));
process.exit(all.every(({ missing }) => missing === 0) ? 0 : 1);
