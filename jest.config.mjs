export default {
  testEnvironment: 'node',
  // A test that hangs must end; how fast a machine is says nothing about the code.
  testTimeout: 120_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/tools/jest/strip-types.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/', '<rootDir>/.stack/', '<rootDir>/.slipway/'],
  watchPathIgnorePatterns: ['<rootDir>/.stack/', '<rootDir>/.slipway/'],
}
