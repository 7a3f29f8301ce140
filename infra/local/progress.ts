import process from 'node:process';
import type { Paint } from './terminal.ts';

/** One thing that is being done. */
export type Step = {
  update(text: string): void;
  /** It is done; `label` says what came of it. */
  done(label?: string): void;
};

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 120;
const NAME_WIDTH = 16;
const LABEL_WIDTH = 28;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** A step's finished line, its columns under those of the others. */
export function doneLine(name: string, label: string, ms: number): string {
  return `${name.padEnd(NAME_WIDTH)}${label.padEnd(LABEL_WIDTH)}${seconds(ms).padStart(7)}`;
}

/**
 * Shows what is being done. On a terminal the unfinished steps share one line that changes; elsewhere each new phase is a
 * line of its own.
 */
export class Progress {
  readonly #paint: Paint;
  readonly #live: boolean;
  readonly #write: (text: string) => void;
  readonly #active = new Map<string, string>();
  readonly #said = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #frame = 0;

  /** `live` is for a terminal that understands how to change a line. */
  constructor(options: { paint: Paint; live: boolean; write?: (text: string) => void }) {
    this.#paint = options.paint;
    this.#live = options.live;
    this.#write = options.write ?? ((text) => process.stdout.write(text));
  }

  /** Prints a line above the changing one. */
  print(line: string): void {
    this.#clear();
    this.#write(`${line}\n`);
    this.#draw();
  }

  begin(name: string): Step {
    const startedAt = performance.now();
    this.#active.set(name, '');
    this.#animate();
    return {
      update: (text) => this.#update(name, text),
      done: (label = '') => {
        this.#active.delete(name);
        this.print(`  ${this.#paint('green', '✓')} ${doneLine(name, label, performance.now() - startedAt)}`);
        this.#animate();
      },
    };
  }

  /** Takes the changing line away for good. */
  stop(): void {
    this.#active.clear();
    this.#animate();
  }

  #update(name: string, text: string): void {
    this.#active.set(name, text);
    if (this.#live) return;
    // Without the numbers that change all the time.
    const phase = `${name}: ${text.replace(/\s*[\d.]+(?: of [\d.]+)? MB$/, '')} …`;
    if (text !== '' && !this.#said.has(phase)) this.#write(`    ${phase}\n`);
    this.#said.add(phase);
  }

  #animate(): void {
    if (!this.#live) return;
    if (this.#active.size > 0) this.#timer ??= setInterval(() => this.#redraw(), FRAME_MS).unref();
    else {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#clear();
    }
  }

  #redraw(): void {
    this.#frame += 1;
    this.#clear();
    this.#draw();
  }

  #clear(): void {
    if (this.#live) this.#write('\r\u001b[2K');
  }

  #draw(): void {
    if (!this.#live || this.#active.size === 0) return;
    const steps = [...this.#active].map(([name, text]) => (text === '' ? name : `${name}: ${text}`));
    const room = (process.stdout.columns ?? 80) - 5;
    const sign = this.#paint('cyan', spinner[this.#frame % spinner.length] ?? '');
    this.#write(`  ${sign} ${steps.join(' · ').slice(0, room)}`);
  }
}
