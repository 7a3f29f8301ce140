import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { published } from './published-files.ts';

const path = 'docs/events/members/person.registered.v1.json';
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'millepiani-published-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const git = (...args: string[]): void => {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@aurora.example', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: root, stdio: 'ignore' });
};

function write(text: string): void {
  mkdirSync(join(root, 'docs/events/members'), { recursive: true });
  writeFileSync(join(root, path), `${text}\n`);
}

function commit(text: string): void {
  write(text);
  git('add', '-A');
  git('commit', '-m', text);
}

/** What each published state says of the one file. */
const texts = () => published(root).map(({ files }) => files.get(path)?.trim());

describe('what counts as published', () => {
  beforeEach(() => git('init', '-q', '-b', 'main'));

  it('on main: what is committed, and what was before', () => {
    commit('first');
    expect(texts()).toEqual(['first']);
    commit('second');
    write('not committed');
    expect(texts()).toEqual(['second', 'first']);
  });

  it('on a branch: what main had where the branch left it, and nothing of the branch itself', () => {
    commit('first');
    git('checkout', '-q', '-b', 'branch');
    commit('second');
    commit('third');
    expect(texts()).toEqual(['first']);
  });

  it('in a clone without history: what is checked out', () => {
    commit('first');
    commit('second');
    const origin = root;
    root = mkdtempSync(join(tmpdir(), 'millepiani-shallow-'));
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin}`, root], { stdio: 'ignore' });
    expect(texts()).toEqual(['second']);
    rmSync(origin, { recursive: true, force: true });
  });

  it('before the first event: nothing', () => {
    git('commit', '--allow-empty', '-m', 'nothing yet');
    expect(texts()).toEqual([undefined]);
  });
});

describe('without git', () => {
  it('what lies here counts', () => {
    write('first');
    expect(texts()).toEqual(['first']);
  });

  it('nothing is no error', () => {
    expect(texts()).toEqual([undefined]);
  });
});
