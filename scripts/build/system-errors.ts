import { getSystemErrorMap } from 'node:util';

/** What a disk or its rights refuse, which is no fault of the program: codes of errno(3). */
const ofTheDisk = new Set([
  ...['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EMFILE', 'ENFILE'],
  ...['EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EXDEV'],
]);

/** An error of Node as the system reported it. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException & { errno: number } {
  return error instanceof Error && 'errno' in error && typeof error.errno === 'number';
}

/** What the system says in an error, in words: `no space left on device (ENOSPC): /site/index.html`. */
export function systemWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Of what it deletes Node says no more than the words.
  if (!isSystemError(error) || !error.code) return error.message;
  const [code, words] = getSystemErrorMap().get(error.errno) ?? [error.code, error.message];
  return `${words} (${code})${error.path ? `: ${error.path}` : ''}`;
}

/**
 * What a full disk, or one that may not be written, says in an error, in its causes, or in the words of
 * a native module (`No space left on device (os error 28)`, as Rust writes it); undefined for any other
 * error.
 */
export function diskWords(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (isSystemError(error))
    return ofTheDisk.has(error.code ?? '') ? systemWords(error) : diskWords(error.cause);
  const number = /\(os error (\d+)\)/.exec(error.message)?.[1];
  const [code, words] = getSystemErrorMap().get(-Number(number)) ?? [];
  if (code !== undefined && ofTheDisk.has(code)) return `${words} (${code})`;
  return diskWords(error.cause);
}
