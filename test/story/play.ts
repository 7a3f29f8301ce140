import { type Disturbed, disturb } from './disturb/disturb.ts';
import type { Disturbance } from './disturb/plan.ts';
import { lastLine, type Outcome, stepLine } from './report.ts';
import { Stage, type Theatre } from './stage.ts';
import { leave } from './steps/leaving.ts';
import type { Step } from './steps/step.ts';
import { steps } from './steps/steps.ts';

/** What the story is played with. */
export interface Playing {
  readonly theatre: Theatre;
  /** Whom to tell, a line at a time. */
  readonly say: (line: string) => void;
  /** Absent: nothing disturbs it. */
  readonly disturbed?: Disturbed & { readonly by: Disturbance };
  /** Ends it between two steps. */
  readonly signal?: AbortSignal;
}

/** Plays the story once, with people of its own; true where all steps held. */
export async function playStory({ theatre, say, disturbed, signal }: Playing): Promise<boolean> {
  const stage = new Stage(theatre);
  const outcomes: Outcome[] = [];
  try {
    for (const [at, step] of steps.entries()) {
      const before = outcomes.findIndex((outcome) => !outcome.held);
      const disturbance = disturbed?.by.step === at + 1 ? disturb(disturbed, disturbed.by) : undefined;
      const outcome = before < 0 && !signal?.aborted ? await play(step, stage) : notPlayed(before);
      await disturbance;
      outcomes.push(outcome);
      say(stepLine(at + 1, step.title, outcome));
    }
    await leave(stage);
  } finally {
    await stage.close();
  }
  say(lastLine(outcomes));
  return outcomes.every((outcome) => outcome.held);
}

/** A step builds on all before it. */
const notPlayed = (before: number): Outcome => ({
  held: false,
  why: before < 0 ? 'not played: it was ended' : `not played: step ${before + 1} failed`,
  ms: 0,
});

async function play({ play: act }: Step, stage: Stage): Promise<Outcome> {
  const begun = performance.now();
  const ms = () => performance.now() - begun;
  try {
    return { held: true, proved: await act(stage), ms: ms() };
  } catch (error) {
    return { held: false, why: Error.isError(error) ? error.message : String(error), ms: ms() };
  }
}
