import type { SignIn } from './state.ts';
import type { Paint } from './terminal.ts';

/** What the screen tells. */
export type ScreenContent = {
  readonly address: string;
  /** Where what was sent by mail is shown. */
  readonly mail: string;
  readonly logs: string;
  readonly signIns: readonly SignIn[];
  readonly password: string;
};

/** The lines that a newcomer sees when all is up. */
export function screen(content: ScreenContent, paint: Paint): string[] {
  const row = (label: string, value: string): string => `  ${label.padEnd(10)}${value}`;
  const addresses = [
    row('Open', paint('cyan', `${content.address}/graphql`)),
    row('Health', `${content.address}/health/ready`),
    row('Mail', content.mail),
    row('Logs', content.logs),
  ];
  return [
    '',
    paint('bold', '  The community graph is up.'),
    '',
    ...addresses,
    ...signInLines(content, paint),
    '',
    end(paint),
  ];
}

const end = (paint: Paint): string => paint('dim', '  Ctrl-C ends everything; the data stays for the next start.');

function signInLines({ signIns, password }: ScreenContent, paint: Paint): string[] {
  if (signIns.length === 0) return [];
  const width = (pick: (one: SignIn) => string): number => Math.max(...signIns.map((one) => pick(one).length)) + 3;
  const [names, emails] = [width((one) => one.name), width((one) => one.email)];
  const people = signIns.map(
    (one) => `    ${one.name.padEnd(names)}${one.email.padEnd(emails)}${paint('dim', one.role)}`,
  );
  return ['', `  Sign in as any of these, with the password ${paint('bold', password)}`, '', ...people];
}
