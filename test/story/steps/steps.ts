import type { Step } from './step.ts';
import { registering } from './step-01-registering.ts';
import { offering } from './step-02-offering.ts';
import { allying } from './step-03-allying.ts';
import { commissioning } from './step-04-commissioning.ts';
import { proposing } from './step-05-proposing.ts';
import { agreeing } from './step-06-agreeing.ts';
import { working } from './step-07-working.ts';
import { replacing } from './step-08-replacing.ts';
import { invoicing } from './step-09-invoicing.ts';
import { distributing } from './step-10-distributing.ts';
import { telling } from './step-11-telling.ts';
import { growing } from './step-12-growing.ts';

/** The story, as the mission tells it. */
export const steps: readonly Step[] = [
  registering,
  offering,
  allying,
  commissioning,
  proposing,
  agreeing,
  working,
  replacing,
  invoicing,
  distributing,
  telling,
  growing,
];
