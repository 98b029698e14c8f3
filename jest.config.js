import { availableParallelism } from 'node:os';

export default {
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/plugins/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/bench/', '<rootDir>/tests/journeys/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/support/runFolder.ts',
  globalTeardown: '<rootDir>/tests/support/removeRunFolder.ts',
  testTimeout: 60_000,
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: false },
          transform: { verbatimModuleSyntax: true },
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  reporters: ['default', '<rootDir>/tests/support/closingLine.cjs'],
};
