import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLANNERS } from '../../../gateway/src/planning/create-planner.ts';
import { type AuditServer, startAudit } from './audit-server.ts';
import { startGatewayProcess } from './gateway-process.ts';
import { auditedInProcess } from './in-process.ts';
import { type AuditAnswer, isRight } from './judge.ts';

const TIMEOUT_MS = 900_000;
const CASES = 199;

let audit: AuditServer;
beforeAll(async () => {
  audit = await startAudit();
}, TIMEOUT_MS);
afterAll(() => audit.stop());

/** What of a suite went wrong; and how many were right. */
async function judged(id: string, ask: (query: string) => Promise<AuditAnswer>) {
  const wrong: unknown[] = [];
  const cases = audit.cases(id);
  for (const [index, { query, expected }] of cases.entries()) {
    const answer = await ask(query);
    if (!isRight(answer, { query, expected })) wrong.push({ case: `${id} ${index}`, query, expected, answer });
  }
  return { wrong, right: cases.length - wrong.length };
}

describe('the public federation audit', () => {
  it.each(PLANNERS)(
    'is passed by the compiled executor with the planner %s',
    async (planner) => {
      let right = 0;
      const wrong: unknown[] = [];
      for (const id of audit.ids) {
        const suite = await judged(id, auditedInProcess(audit.supergraph(id), planner));
        right += suite.right;
        wrong.push(...suite.wrong);
      }
      process.stderr.write(`audit in process, ${planner}: ${right} of ${right + wrong.length}\n`);
      expect(wrong).toEqual([]);
      expect(right).toBe(CASES);
    },
    TIMEOUT_MS,
  );

  it.each(PLANNERS)(
    'is passed by the gateway as it ships, with the planner %s',
    async (planner) => {
      let right = 0;
      const wrong: unknown[] = [];
      for (const id of audit.ids) {
        const gateway = await startGatewayProcess(audit.supergraph(id), { PLANNER: planner });
        try {
          const suite = await judged(id, gateway.ask);
          right += suite.right;
          wrong.push(...suite.wrong);
        } finally {
          await gateway.stop();
        }
      }
      process.stderr.write(`audit of the process, ${planner}: ${right} of ${right + wrong.length}\n`);
      expect(wrong).toEqual([]);
      expect(right).toBe(CASES);
    },
    TIMEOUT_MS,
  );
});
