/** One check: its name on the screen, and the command that fails when it does. */
export type Step = {
  readonly name: string;
  /** `node` is Node 24; anything else is a tool of `node_modules/.bin`. Run at the root. */
  readonly command: readonly [tool: string, ...args: string[]];
};

/** What `npm run check` does, all of it side by side. */
export const steps: readonly Step[] = [
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'types', command: ['tsc'] },
  { name: 'generated', command: ['node', 'infra/codegen/generate.ts', '--check'] },
  { name: 'composition', command: ['node', 'gateway/src/composition/generate.ts', '--check'] },
  { name: 'graph', command: ['node', 'infra/graph/check-breaks.ts'] },
  { name: 'events', command: ['node', 'infra/events/generate.ts', '--check'] },
  { name: 'flows', command: ['node', 'infra/flows/generate.ts', '--check'] },
  { name: 'unused', command: ['knip', '--no-progress', '--no-config-hints'] },
  { name: 'licences', command: ['node', 'infra/checks/licences.ts'] },
];
