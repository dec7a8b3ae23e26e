import { buildSync } from 'esbuild';

/** Where the script of the one file begins, from the root of the project. */
const entry = 'src/client/one-file/search.ts';

/**
 * The script of the one file with everything that it imports, such that it can stand in a page.
 *
 * @throws Error of esbuild if it cannot be bundled
 */
export function bundleScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text.trim();
}
