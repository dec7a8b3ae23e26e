import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Only the Astro layer and the commands read where they are and what they are told. */
const environment = ['env', 'cwd', 'chdir', 'argv'].map((property) => ({
  object: 'process',
  property,
  message: 'Take it as a parameter: src/astro and scripts alone read the environment.',
}));

/** Astro’s globals that say where the site is; pages are handed `Astro.locals` instead. */
const astroGlobals = [
  {
    selector: "MemberExpression[object.type='MetaProperty'][property.name='env']",
    message: 'Take it from Astro.locals: link(address), publication.',
  },
  {
    selector: "MemberExpression[object.name='Astro'][property.name='site']",
    message: 'Take it from Astro.locals: urlOf(address, publication).',
  },
];

/** What `.astro` files may not import; dependency-cruiser, which cannot read them, holds the rest. */
const forAstro = (...folders) => [
  'error',
  {
    patterns: [
      {
        regex: `^(\\.\\./)+(${folders.join('|')})/`,
        message: 'See docs/architecture.md for what may import what.',
      },
      { regex: '^node:', message: 'Components print; functions of src do the rest.' },
    ],
  },
];

export default defineConfig(
  { ignores: ['dist/', 'dist-*/', '**/.*.next/', '**/.*.old/', '.astro/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Indexes and lookups that the surrounding code has just established; the compiler already
      // demands the mark (noUncheckedIndexedAccess).
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A rest that leaves some properties behind names them.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // Served as they are.
    files: ['public/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        [
          'HTMLScriptElement',
          'addEventListener',
          'document',
          'localStorage',
          'location',
          'matchMedia',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'] ?? [],
  {
    files: ['src/**/*.astro'],
    rules: {
      'no-restricted-syntax': ['error', ...astroGlobals],
      // Names of parameters in types of props are used by nothing.
      'no-unused-vars': ['error', { args: 'none' }],
    },
  },
  {
    files: ['src/components/**/*.astro', 'src/layouts/**/*.astro'],
    rules: { 'no-restricted-imports': forAstro('astro', 'pages') },
  },
  {
    files: ['src/components/**/*.astro'],
    rules: { 'no-restricted-imports': forAstro('astro', 'pages', 'layouts', 'client') },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/astro/**', 'src/content.config.ts'],
    rules: {
      'no-restricted-properties': ['error', ...environment],
      'no-restricted-syntax': ['error', ...astroGlobals],
    },
  },
  {
    files: ['**/*.{ts,mjs,astro}'],
    rules: {
      'no-warning-comments': ['error', { terms: ['prettier-ignore'], location: 'anywhere' }],
    },
  },
  {
    // node:test returns promises that its runner awaits.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
);
