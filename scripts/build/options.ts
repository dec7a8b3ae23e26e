import { parseArgs } from 'node:util';
import type { Problem } from '../../src/files/problems.ts';

/** What `npm run build` is asked to do. */
export interface BuildOptions {
  /** The folder that the site is to be in, as it was named. */
  out: string;
  /** Whether hashed files of the site before stay for one release. */
  keepsAssets: boolean;
  /** Whether files of text get compressed ones beside them. */
  compresses: boolean;
}

const usage = `npm run build, with nothing or with any of
      -- --out <folder>
      -- --keep-assets
      -- --compress
      -- --json`;

/** Reads the words after `npm run build --`; undefined, with a problem pushed, where they say nothing clear. */
export function readBuildOptions(args: string[], problems: Problem[]): BuildOptions | undefined {
  const refuse = (message: string): BuildOptions | undefined => {
    problems.push({ file: 'npm run build', message, hint: usage });
    return undefined;
  };
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string', multiple: true, default: ['dist'] },
        'keep-assets': { type: 'boolean', default: false },
        compress: { type: 'boolean', default: false },
      },
    });
    if (positionals.length > 0) return refuse(`“${positionals.join(' ')}” stands after no --out`);
    const [out, ...others] = values.out;
    if (out === undefined || others.length > 0)
      return refuse(`--out is given ${values.out.length} times`);
    return { out, keepsAssets: values['keep-assets'], compresses: values.compress };
  } catch (error) {
    const { message } = error as Error;
    return refuse(message.split(/\. |\n/)[0]!);
  }
}
