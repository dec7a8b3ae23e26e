/**
 * Takes up what an interrupted build of dist left, so that the site before it is back; `npm run preview`
 * begins with it.
 */
import { takeUp } from './build/replace-site.ts';
import { judgeTarget } from './build/target.ts';
import { readCall, report } from './report.ts';

const call = readCall();
const { target, problems } = judgeTarget('dist', {
  root: process.cwd(),
  content: call.settings.content,
});
report(target ? takeUp(target, (sentence) => console.error(sentence)) : problems, call);
