import type { Command } from '../load/ledger.ts';
import { type Finding, finding, type SourceFacts } from './facts.ts';
import { marksOf } from './marks.ts';

const nameOf = ({ mutation, key, mark }: Command): string => `${mutation} ${key} (${mark})`;

function judgeCommand(command: Command, events: number): Finding[] {
  if (events > 1) return [finding('twice', `${nameOf(command)}: ${events} events`)];
  switch (command.state) {
    case 'done':
      return events === 1 ? [] : [finding('lost', `${nameOf(command)} was answered and has no event`)];
    case 'refused':
      return [finding('refused', `${nameOf(command)}: ${command.codes.join(', ')}`)];
    case 'sent':
      return [finding('unanswered', `${nameOf(command)} after ${command.tries} tries`)];
    default:
      return command.state satisfies never;
  }
}

/** Every command that was answered has its event, one a key; and no event tells of a command that nobody sent. */
export function judgeCommands(sources: readonly SourceFacts[], commands: readonly Command[]): Finding[] {
  const told = new Map<string, number>();
  for (const mark of sources.flatMap(({ log }) => marksOf(log))) told.set(mark, (told.get(mark) ?? 0) + 1);
  const sent = new Set(commands.map(({ mark }) => mark));
  return [
    ...commands.flatMap((command) => judgeCommand(command, told.get(command.mark) ?? 0)),
    ...[...told.keys()].flatMap((mark) => (sent.has(mark) ? [] : [finding('made up', `nobody sent what was ${mark}`)])),
  ];
}
