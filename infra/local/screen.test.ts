import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { doneLine, Progress } from './progress.ts';
import { screen } from './screen.ts';
import { painter } from './terminal.ts';

const content = {
  address: 'http://127.0.0.1:4000',
  mail: 'http://127.0.0.1:4005/',
  logs: '.millepiani/logs/',
  password: 'olmo-riva-4821',
  signIns: [
    { name: 'Ada', email: 'ada@example.org', role: 'owner' },
    { name: 'Fabio Longname', email: 'f@example.org', role: 'freelancer' },
  ],
};

describe('the screen', () => {
  it('tells the addresses and who can sign in, in columns', () => {
    const text = screen(content, painter(false)).join('\n');
    expect(text).toContain('Open      http://127.0.0.1:4000/graphql');
    expect(text).toContain('Health    http://127.0.0.1:4000/health/ready');
    expect(text).toContain('Mail      http://127.0.0.1:4005/');
    expect(text).toContain('with the password olmo-riva-4821');
    expect(text).toContain('    Ada              ada@example.org   owner\n');
    expect(text).toContain('    Fabio Longname   f@example.org     freelancer\n');
    expect(text).toContain('Ctrl-C ends everything');
  });

  it('says nothing of sign-ins when there are none', () => {
    expect(screen({ ...content, signIns: [] }, painter(false)).join('\n')).not.toContain('password');
  });

  it('differs by its colours only', () => {
    const coloured = screen(content, painter(true)).join('\n');
    expect(coloured).not.toBe(screen(content, painter(false)).join('\n'));
    expect(stripVTControlCharacters(coloured)).toBe(screen(content, painter(false)).join('\n'));
  });
});

describe('progress', () => {
  const collect = (live: boolean) => {
    const written: string[] = [];
    return { written, progress: new Progress({ paint: painter(false), live, write: (text) => written.push(text) }) };
  };

  it('is a line for each thing done, its columns under each other', () => {
    expect(doneLine('MongoDB', '6.0.5 from PyPI', 2130)).toBe('MongoDB         6.0.5 from PyPI               2.1 s');
    expect(doneLine('members', '', 60_000).length).toBe(doneLine('MongoDB', '6.0.5', 900).length);
  });

  it('tells each phase once where lines cannot change', () => {
    const { written, progress } = collect(false);
    const step = progress.begin('MongoDB');
    step.update('downloading 1 of 42 MB');
    step.update('downloading 2 of 42 MB');
    step.update('unpacking');
    step.done('6.0.5');
    expect(written.slice(0, 2)).toEqual(['    MongoDB: downloading …\n', '    MongoDB: unpacking …\n']);
    expect(written).toHaveLength(3);
    expect(written.join('')).not.toContain('\u001b');
  });

  it('keeps whole lines above the one that changes', () => {
    const { written, progress } = collect(true);
    progress.begin('members').update('starting');
    progress.print('a line');
    progress.stop();
    expect(written.join('')).toContain('\r\u001b[2Ka line\n  ⠋ members: starting');
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });
});
