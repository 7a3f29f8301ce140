import process from 'node:process';

/** Calls back once when the process that started this one has died. npm's death is nowhere else to be seen. */
export function whenParentDies(callback: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}
