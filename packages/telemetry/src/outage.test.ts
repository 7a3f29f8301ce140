import { describe, expect, it } from '@jest/globals';
import { Outage } from './outage.ts';

describe('an outage', () => {
  it('is said when it begins and when it ends', () => {
    const said: string[] = [];
    const at = (level: string) => (_fields: object, message: string) => void said.push(`${level}: ${message}`);
    const log = { info: at('info'), warn: at('warn') };
    const outage = new Outage(log, 'Redis');
    outage.worked();
    outage.failed(new RangeError('away'));
    outage.failed(new RangeError('away'));
    outage.worked();
    outage.worked();
    outage.failed(new RangeError('away'));
    expect(said).toEqual(['warn: Redis: failing', 'info: Redis: working again', 'warn: Redis: failing']);
  });
});
