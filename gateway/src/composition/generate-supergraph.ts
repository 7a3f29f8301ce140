import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SdlError } from '@millepiani/sdl/type-defs';
import { compose } from './compose.ts';
import { difference } from './difference.ts';
import { houseRuleFaults } from './house-rules.ts';
import { readSubgraphs, type SubgraphSdl } from './subgraphs.ts';

/** What is composed, and where to. */
export type GenerateOptions = {
  servicesDirectory: string;
  supergraphPath: string;
  /** Only say whether the file is as it should be. */
  isCheck: boolean;
  /** The command that mends a drift, for the message. */
  mendBy: string;
};

/** What came of it; `lines` are for a person to read. */
export type GenerateResult = { ok: boolean; lines: readonly string[] };

function failed(headline: string, lines: readonly string[]): GenerateResult {
  return { ok: false, lines: [headline, ...lines.map((line) => `  ${line}`)] };
}

function read(servicesDirectory: string): SubgraphSdl[] | GenerateResult {
  try {
    return readSubgraphs(servicesDirectory);
  } catch (error) {
    if (error instanceof SdlError) {
      return failed('A service’s SDL cannot be read:', [error.message]);
    }
    throw error;
  }
}

function settle(supergraph: string, hints: readonly string[], options: GenerateOptions): GenerateResult {
  const { supergraphPath, isCheck, mendBy } = options;
  const told = hints.map((hint) => `hint: ${hint}`);
  const committed = existsSync(supergraphPath) ? readFileSync(supergraphPath, 'utf8') : '';
  if (committed === supergraph) {
    return { ok: true, lines: [...told, 'The supergraph is what the services compose to.'] };
  }
  if (isCheck) {
    return failed(`The committed supergraph is not what the services compose to. Run "${mendBy}" and commit it:`, [
      ...difference(committed, supergraph),
    ]);
  }
  writeFileSync(supergraphPath, supergraph);
  return { ok: true, lines: [...told, 'The supergraph was written anew.'] };
}

/** Composes the services, holds the result against our own rules, and writes it or compares it with what is there. */
export function generateSupergraph(options: GenerateOptions): GenerateResult {
  const subgraphs = read(options.servicesDirectory);
  if ('ok' in subgraphs) {
    return subgraphs;
  }
  const composed = compose(subgraphs);
  if (!composed.ok) {
    return failed('The services do not compose:', composed.error);
  }
  const { supergraph, hints } = composed.value;
  const faults = houseRuleFaults(supergraph);
  return faults.length === 0 ? settle(supergraph, hints, options) : failed('The graph breaks our own rules:', faults);
}
