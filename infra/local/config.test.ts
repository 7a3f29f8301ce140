import { describe, expect, it } from '@jest/globals';
import { minimalEnvironment, projectRoot, readConfig } from './config.ts';

describe('the configuration of the set-up', () => {
  it('has a default for everything', () => {
    expect(readConfig({ PATH: '/bin' })).toMatchObject({
      home: `${projectRoot}/.millepiani`,
      portBase: 4000,
      minFreeMb: undefined,
      mongodbUri: undefined,
      redisUrl: undefined,
      logLevel: 'info',
      timeCompression: 1_440,
      admission: 'open',
      path: '/bin',
    });
  });

  it('takes what is set, and takes an empty value for none', () => {
    expect(readConfig({ MILLEPIANI_HOME: '/elsewhere', PORT_BASE: '5000', MONGODB_URI: '' })).toMatchObject({
      home: '/elsewhere',
      portBase: 5000,
      mongodbUri: undefined,
    });
  });

  it('lets a day take a minute, or as long as is said', () => {
    expect(readConfig({ TIME_COMPRESSION: '1' }).timeCompression).toBe(1);
    for (const text of ['0', '1.5', 'fast']) {
      expect(() => readConfig({ TIME_COMPRESSION: text })).toThrow(`TIME_COMPRESSION is "${text}".`);
    }
  });

  it('lets newcomers in at once, or when an administrator has admitted them', () => {
    expect(readConfig({ ADMISSION: 'by-administrator' }).admission).toBe('by-administrator');
    expect(readConfig({ ADMISSION: '' }).admission).toBe('open');
    expect(() => readConfig({ ADMISSION: 'closed' })).toThrow('ADMISSION is "closed".');
  });

  it.each(['80', '65535', '1000000', '4000.5', '4e3', '0x1000', 'four thousand'])(
    'refuses PORT_BASE=%s and says what would do',
    (text) => {
      expect(() => readConfig({ PORT_BASE: text })).toThrow(`PORT_BASE is "${text}".`);
    },
  );
});

describe('the base of the ports', () => {
  it('leaves out the ports that browsers refuse', () => {
    expect(() => readConfig({ PORT_BASE: '6000' })).toThrow('PORT_BASE is 6000, and browsers refuse port 6000.');
    expect(() => readConfig({ PORT_BASE: '4042' })).toThrow('refuse port 4045');
    expect(readConfig({ PORT_BASE: '6001' }).portBase).toBe(6001);
  });
});

describe('the environment that every part may see', () => {
  it('is a few variables, and no secret of the person’s', () => {
    const given = { PATH: '/bin', HOME: '/home/ada', AWS_SECRET_ACCESS_KEY: 'hush', NODE_OPTIONS: '--inspect' };
    expect(minimalEnvironment(given)).toEqual({ PATH: '/bin', HOME: '/home/ada' });
    const traced = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20key',
      OTEL_TRACES_SAMPLER_ARG: '1',
    };
    expect(minimalEnvironment(traced)).toEqual(traced);
  });
});
