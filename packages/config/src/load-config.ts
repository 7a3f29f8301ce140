import { z } from 'zod';

/** The variables of a process, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a configuration is made of: the variable's name to what it must hold. */
export type ConfigShape = Readonly<Record<string, z.ZodType>>;

/** The configuration that a shape describes, under the variables' own names. */
export type Config<Shape extends ConfigShape> = { readonly [Name in keyof Shape]: z.output<Shape[Name]> };

/** A configuration, or one message that names every fault of the environment. */
export type ConfigResult<Shape extends ConfigShape> = { ok: true; value: Config<Shape> } | { ok: false; error: string };

/** `EX_CONFIG` of sysexits.h: a supervisor that sees it knows that trying again is no use. */
export const EXIT_CONFIG = 78;

function givenOnly(env: Environment, names: readonly string[]): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of names) {
    const value = env[name];
    // An empty variable is how shells and compose files spell "not set".
    if (value !== undefined && value !== '') {
      given[name] = value;
    }
  }
  return given;
}

/**
 * Reads the variables that `shape` names. Every fault is in the message, one a line, with the variable's name and what is
 * wrong; no value is ever repeated, since any of them may be a secret.
 */
export function loadConfig<Shape extends ConfigShape>(shape: Shape, env: Environment): ConfigResult<Shape> {
  const given = givenOnly(env, Object.keys(shape));
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) {
    return { ok: true, value: parsed.data as Config<Shape> };
  }
  const faults = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? '');
    // zod calls an absent variable "expected string, received undefined": say it as an operator would.
    faults.set(name, faults.get(name) ?? (name in given ? issue.message : 'is not set'));
  }
  const lines = [...faults].map(([name, message]) => `  ${name}: ${message}`);
  return { ok: false, error: `The configuration is wrong:\n${lines.join('\n')}` };
}

/** Like `loadConfig`, for a composition root: writes the message to stderr and exits with code 78 when anything is wrong. */
export function loadConfigOrExit<Shape extends ConfigShape>(shape: Shape, env: Environment): Config<Shape> {
  const result = loadConfig(shape, env);
  if (result.ok) {
    return result.value;
  }
  process.stderr.write(`${result.error}\n`);
  process.exit(EXIT_CONFIG);
}
