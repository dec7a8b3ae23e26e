import { formatProblems, type Problem, withFolder } from '../src/files/problems.ts';
import { readSettings, type Settings } from '../src/publication/settings.ts';

/** How a script was called: with which words, for which content, and how it is to report. */
export interface Call {
  /** The words after its name, without `--json`. */
  args: string[];
  settings: Settings;
  /** Whether nothing but the report, as JSON, goes to the standard output. */
  json: boolean;
  /** Whether the report is repeated as annotations of a run on GitHub. */
  annotate: boolean;
}

/** Reads how a script was called; one whose environment has settings that are wrong ends here. */
export function readCall(argv = process.argv.slice(2), env = process.env): Call {
  const { settings, problems } = readSettings(env);
  const call = {
    args: argv.filter((arg) => arg !== '--json'),
    settings,
    json: argv.includes('--json'),
    annotate: env.GITHUB_ACTIONS === 'true',
  };
  if (problems.length === 0) return call;
  report(problems, call);
  process.exit(1);
}

/**
 * Prints problems as the call asks for and has the script end with 1 if there are any.
 *
 * @param outcome what they mean for what the script was to do
 */
export function report(problems: Problem[], call: Call, outcome?: string): void {
  const found = withFolder(problems, call.settings.content);
  if (call.json) console.log(formatProblems(found, 'json'));
  if (found.length === 0) return;
  process.exitCode = 1;
  if (call.json) return;
  console.error(`\n${formatProblems(found)}${outcome ? `\n${outcome}` : ''}`);
  if (call.annotate) console.log(formatProblems(found, 'github'));
}
