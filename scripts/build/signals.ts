import { constants } from 'node:os';
import { endDescendants } from './processes.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has the process end when a signal asks it to: first its children end, then it tidies up, then it ends
 * with 128 and the number of the signal, as shells have it.
 *
 * @returns a function after which signals do again what they do by themselves
 */
export function endOnSignals(tidy: (signal: string) => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    endDescendants(process.pid);
    try {
      tidy(signal);
    } finally {
      process.exit(128 + constants.signals[signal]);
    }
  };
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
