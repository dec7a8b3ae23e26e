import { builtinModules } from 'node:module';

/**
 * Which folder of `src` may import which; `docs/architecture.md` says why. Circles count imports of
 * types too. `.astro` files are held to the same in `eslint.config.mjs`.
 */
const core = ['schemas', 'files', 'words', 'addresses'];
const texts = [...core, 'article', 'registry', 'model'];
const shown = [...texts, 'overviews', 'ledger', 'corpus', 'publication'];

/** @type {Record<string, string[]>} */
const mayImport = {
  schemas: [],
  files: [],
  words: ['schemas'],
  addresses: ['files'],
  article: core,
  registry: [...core, 'article'],
  model: [...core, 'article', 'registry'],
  overviews: texts,
  ledger: [...texts, 'overviews'],
  corpus: [...texts, 'overviews', 'ledger'],
  publication: [...texts, 'overviews', 'ledger', 'corpus'],
  search: shown,
  citing: shown,
  metadata: [...shown, 'citing'],
  exports: [...shown, 'citing'],
  hosting: [...shown, 'citing', 'metadata', 'exports'],
  client: ['words', 'addresses', 'search', 'citing'],
  astro: [...shown, 'search', 'citing', 'metadata', 'hosting', 'exports'],
};

const layers = Object.entries(mayImport).map(([folder, below]) => ({
  name: `${folder}-imports-below`,
  severity: 'error',
  comment: `src/${folder} may import ${below.length > 0 ? below.join(', ') : 'nothing of ours'}`,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...below].join('|')})/|^src/types/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...layers,
    {
      name: 'browser-code-is-light',
      severity: 'error',
      comment: 'what runs in the browser reaches neither Node nor the build',
      from: { path: '^src/(client|search/(?!index/))' },
      to: {
        path: `^(node:)?(${builtinModules.join('|')})$|^src/(search/index|article|registry|model)/`,
        reachable: true,
      },
    },
    {
      name: 'no-phantom',
      severity: 'error',
      comment: 'every package that is imported stands in package.json',
      from: { path: '^(src|scripts|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
