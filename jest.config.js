import { availableParallelism } from 'node:os';

const swc = ({ tsx }) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx },
      transform: { verbatimModuleSyntax: true, react: { runtime: 'automatic' } },
      experimental: { keepImportAttributes: true },
    },
  },
];

export default {
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}', '<rootDir>/plugins/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/bench/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/designer/dist/'],
  moduleNameMapper: { '\\.css$': '<rootDir>/tests/support/noStyles.cjs' },
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/support/runFolder.ts',
  globalTeardown: '<rootDir>/tests/support/removeRunFolder.ts',
  testTimeout: 60_000,
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': swc({ tsx: false }), '\\.tsx$': swc({ tsx: true }) },
  reporters: ['default', '<rootDir>/tests/support/closingLine.cjs'],
};
