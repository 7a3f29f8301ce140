import { describeEndings, type Ending } from './endings.suite.ts';

/** A terminal of its own, as a window is; Python comes with one. */
const inTerminal = ['python3', '-c', 'import pty; pty.spawn(["npm", "start"])'] as const;

/** The ways that `endings.test.ts` leaves out: they come to the same end over npm's and the terminal's death. */
const endings: readonly Ending[] = [
  { name: 'SIGTERM to npm', end: ({ process: { pid = 0 } }) => void process.kill(pid, 'SIGTERM') },
  {
    name: 'a closed terminal',
    command: inTerminal,
    end: ({ process: { pid = 0 } }) => void process.kill(pid, 'SIGKILL'),
  },
  { name: 'SIGKILL to npm', end: ({ process: { pid = 0 } }) => void process.kill(pid, 'SIGKILL') },
];

describeEndings(endings);
