import { hash } from 'node:crypto';
import { diffArrays } from 'diff';
import type { Ledger, SealedLedger } from '../schemas/ledger.ts';
import { canonical } from '../files/sha256.ts';
import { compareAddresses } from '../addresses/order-addresses.ts';

const signLength = 4;

/** A line of the ledger under seal. */
interface SealedLine {
  /** What it is about, in words. */
  name: string;
  /** Where it stands in the ledger. */
  path: string[];
  /** 24 bits of SHA-256 of all it says, in base 64. */
  sign: string;
}

/**
 * The seals of a ledger: for each page of an article the signs of the lines of its passages, notes and
 * printed pages; under `/` those of pages, files and editions. An altered line breaks the seal.
 */
export function sealsOf(ledger: Ledger): Record<string, string> {
  return Object.fromEntries(
    [...linesUnderSeals(ledger)].map(([page, lines]) => [
      page,
      lines.map(({ sign }) => sign).join(''),
    ]),
  );
}

/** A line that does not stand as it was sealed: its path in the ledger, and what is wrong there. */
interface BrokenSeal {
  path: string[];
  message: string;
}

/** Every line of a ledger must stand as it was sealed. */
export function checkSeals(ledger: SealedLedger): BrokenSeal[] {
  const present = linesUnderSeals(ledger);
  const articles = Object.keys(ledger.editions).map((id) => `/articles/${id}/`);
  const pages = new Set(['/', ...articles, ...present.keys(), ...Object.keys(ledger.seals)]);
  return [...pages].flatMap((page) => {
    const seal = ledger.seals[page];
    return seal === undefined
      ? [{ path: ['seals'], message: `the seal of ${page} is missing` }]
      : compareWithSeal(page, present.get(page) ?? [], seal);
  });
}

function compareWithSeal(page: string, lines: SealedLine[], seal: string): BrokenSeal[] {
  const broken: BrokenSeal[] = [];
  const report = (path: string[], message: string) => broken.push({ path, message });
  const signs = seal.match(new RegExp(`.{${signLength}}`, 'g')) ?? [];
  let at = 0;
  let lacking = 0;
  // Lines that take the place of others come right after them.
  const reportMissing = () => {
    const near = lines[at - 1] ?? lines[at];
    const where = near ? `${at > 0 ? 'after' : 'before'} ${near.name}` : `of ${page}`;
    const what = lacking === 1 ? 'a line is' : `${lacking} lines are`;
    if (lacking > 0)
      report(
        near?.path ?? ['seals', page],
        `${what} missing ${where}: what was published there would be lost`,
      );
    lacking = 0;
  };
  const present = lines.map(({ sign }) => sign);
  for (const { added, removed, count } of diffArrays(signs, present)) {
    if (removed) lacking += count;
    else if (added)
      for (const { name, path } of lines.slice(at, (at += count))) {
        report(path, `the line of ${name} was ${lacking > 0 ? 'altered' : 'put in'} by hand`);
        lacking = Math.max(0, lacking - 1);
      }
    else {
      reportMissing();
      at += count;
    }
  }
  reportMissing();
  return broken;
}

/** Page → the lines under its seal, in order. */
function linesUnderSeals({ addresses, editions }: Ledger): Map<string, SealedLine[]> {
  const lines: [page: string, SealedLine][] = [];
  for (const address of Object.keys(addresses).sort(compareAddresses)) {
    const [page = '', fragment] = address.split('#');
    lines.push([
      fragment === undefined ? '/' : page,
      signLine(address, ['addresses', address], addresses[address]),
    ]);
  }
  for (const id of Object.keys(editions).sort())
    for (const [number, held] of Object.entries(editions[id]!))
      lines.push(['/', signLine(`edition ${number} of ${id}`, ['editions', id, number], held)]);
  return new Map(
    [...Map.groupBy(lines, ([page]) => page)].map(([page, all]) => [
      page,
      all.map(([, line]) => line),
    ]),
  );
}

function signLine(name: string, path: string[], says: unknown): SealedLine {
  const sign = hash('sha256', `${name} ${canonical(says)}`, 'base64').slice(0, signLength);
  return { name, path, sign };
}
