/**
 * Runs a command of this folder on the Node that the project brings: `node scripts/run.mjs build`.
 * Plain JavaScript, since an older Node cannot read the others; it says so instead.
 */
const needed = 24;
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `This is Node ${process.versions.node}; the commands need Node ${needed}.\n` +
      'The project brings it, and npm ci sets it up unless install scripts are switched off:\n' +
      '    → run npm ci without --ignore-scripts, or npm rebuild node esbuild',
  );
  process.exit(1);
}
const [name] = process.argv.splice(2, 1);
if (name) await import(`./${name}.ts`);
