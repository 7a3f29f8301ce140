import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { chooseSteps, describe, runStep } from '../checks/run-steps.ts';
import { steps } from '../checks/steps.ts';
import { inheritedEnvironment, projectRoot } from './config.ts';
import { whenParentDies } from './parent.ts';
import { Problem } from './problem.ts';
import { painter, reportProblem, tolerateClosedTerminal } from './terminal.ts';

/** The tools find Node 24 first, whatever the machine has. */
function toolEnvironment(): Record<string, string> {
  const inherited = inheritedEnvironment();
  const folders = [dirname(process.execPath), join(projectRoot, 'node_modules', '.bin'), inherited.PATH];
  return { ...inherited, PATH: folders.filter(Boolean).join(delimiter) };
}

/** What a machine can mend of it. */
function mendFor(failed: readonly string[]): string {
  const mends = [
    ...(failed.includes('lint') ? ['"npm run fix" formats, and mends what is safe to'] : []),
    ...(failed.some((name) => ['generated', 'composition', 'events', 'flows'].includes(name))
      ? ['"npm run generate" makes anew what comes from the schemas and contracts']
      : []),
  ];
  return mends.length > 0 ? ` ${mends.join('; ')}.` : '';
}

/** Runs the steps side by side, tells of each as it ends. @throws Problem for a name that there is not */
async function check(names: readonly string[]): Promise<number> {
  const chosen = chooseSteps(steps, names);
  if (chosen === undefined) {
    throw new Problem(`There is no such check: ${names.join(', ')}.`, {
      mend: `Name some of: ${steps.map((step) => step.name).join(', ')}.`,
    });
  }
  const env = toolEnvironment();
  const outcomes = await Promise.all(
    chosen.map(async (step) => {
      const outcome = await runStep(step, { root: projectRoot, env });
      console.log(describe(outcome));
      return outcome;
    }),
  );
  const failed = outcomes.filter((outcome) => !outcome.ok).map((outcome) => outcome.name);
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.${mendFor(failed)}`);
  return failed.length > 0 ? 1 : 0;
}

tolerateClosedTerminal();
whenParentDies(() => process.exit(1));
try {
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  reportProblem(error, painter(false));
  process.exitCode = 1;
}
