import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import process from 'node:process';
import { promisify } from 'node:util';
import { commandOf } from './processes/others.ts';

const run = promisify(execFile);
const LISTENING = '0A';

/** The socket inodes that listen on the port, by the kernel's table (`/proc/net/tcp`). */
export function listeningInodes(table: string, port: number): Set<string> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/));
  const found = rows.filter(([, local, , state]) => local?.endsWith(suffix) === true && state === LISTENING);
  return new Set(found.flatMap((row) => row[9] ?? []));
}

async function hasSocket(pid: string, inodes: ReadonlySet<string>): Promise<boolean> {
  const descriptors = await readdir(`/proc/${pid}/fd`).catch((): string[] => []);
  for (const descriptor of descriptors) {
    const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
    if (inodes.has(/^socket:\[(\d+)\]$/.exec(target)?.[1] ?? '')) return true;
  }
  return false;
}

async function onLinux(port: number): Promise<number | undefined> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const inodes = listeningInodes(tables.join('\n'), port);
  if (inodes.size === 0) return undefined;
  for (const pid of await readdir('/proc')) {
    if (/^\d+$/.test(pid) && (await hasSocket(pid, inodes))) return Number(pid);
  }
  return undefined;
}

async function byLsof(port: number): Promise<number | undefined> {
  const query = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'];
  const { stdout } = await run('lsof', query).catch(() => ({ stdout: '' }));
  const pid = Number.parseInt(stdout, 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/** A command line without its program's folder, and not too long for one line. */
const brief = (command: string): string => command.replace(/^\S*\//, '').slice(0, 60);

/** `process 4711 (python3 -m http.server)`, or undefined where it cannot be told. */
export async function ownerOf(port: number): Promise<string | undefined> {
  const pid = process.platform === 'linux' ? await onLinux(port) : await byLsof(port);
  if (pid === undefined) return undefined;
  const command = await commandOf(pid);
  return command === undefined ? `process ${pid}` : `process ${pid} (${brief(command)})`;
}
