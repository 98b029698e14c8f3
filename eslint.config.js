import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What would make the core anything but a function of its inputs. tests/tidy/core.test.ts holds the same list. */
const impure = [
  ['AwaitExpression, ForOfStatement[await=true], :function[async=true]', 'The core is synchronous.'],
  ['NewExpression[callee.name="Date"], CallExpression[callee.name="Date"]', 'Time comes in as a value.'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Time comes in as a value.'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Chance comes in as a value.'],
].map(([selector, message]) => ({ selector, message }));

const theWorld = ['console', 'crypto', 'fetch', 'globalThis', 'performance', 'process', 'queueMicrotask'].concat([
  'clearInterval',
  'clearTimeout',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

export default defineConfig(
  { ignores: ['**/dist/', '**/data/', 'coverage/', 'node_modules/'] },

  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-else-return': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-lonely-if': 'error',
      'no-param-reassign': 'error',
      'no-self-compare': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-useless-rename': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },

  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      // A `default` does not stand for the cases that were forgotten.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],

      // A port may be asynchronous although one implementation of it has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Express 5 waits for what a handler returns, and passes a rejection on.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
    },
  },

  {
    files: ['designer/**/*.ts', 'designer/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
  },

  {
    files: ['engine/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...theWorld],
      'no-restricted-syntax': ['error', ...impure],
    },
  },

  {
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What a response holds is for the expectation to say.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    files: [
      'engine/main.ts',
      'engine/cli/**',
      'tests/bench/**',
      'tests/simulation/**',
      'tests/support/*.cjs',
      'designer/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
