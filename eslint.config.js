// Style, and who may import what: the rooms of docs/architecture.md, held by lint.
import tseslint from 'typescript-eslint';

const EXPRESS = ['express', 'openapi-backend', 'express-rate-limit', 'helmet'];
const DATABASE = ['typeorm', 'pg'];
const only = (names, where) => ({ group: names.flatMap((name) => [name, `${name}/*`]), message: `Only ${where} may import this.` });
const allowing = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });
const restricted = (...patterns) => allowing(noRedis, noTelemetry, ...patterns);

const noExpress = only(EXPRESS, 'src/contract, src/docs, src/account and src/web.ts');
const noRedis = only(['redis', '@redis'], 'src/redis.ts and src/limits');
const noTelemetry = only(['@opentelemetry', '@sentry', 'prom-client'], 'src/telemetry');
const noDatabase = only(DATABASE, 'src/database, entity.ts, migrations and src/jobs');
const noBoss = only(['pg-boss'], 'src/jobs');
const noGenerated = { group: ['**/generated/*'], allowTypeImports: true, message: 'Only src/contract, src/domains, src/app.ts and tests may read generated/.' };
const noDomains = { group: ['**/domains/*'], message: 'The contract runtime and the database know no domain.' };
const noNeighbours = { group: ['../*/entity.ts', '../*/repository.ts', '../*/handlers.ts', '!../../**'], message: 'A domain reaches another only through its service.ts.' };

export default tseslint.config(
  { ignores: ['**/generated/**', 'clients/typescript/dist/**', 'test/conformance/clients/**', 'node_modules/**', 'bench/**', '.deed/**', 'docs/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js', 'clients/for-openapi-generator.mjs', 'openapi/vocabulary/*.js', 'openapi/vocabulary/rules/*.js'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'src/config is the only reader of the environment.' }],
    },
  },
  { files: ['src/**/*.ts'], rules: restricted(noExpress, noDatabase, noBoss, noGenerated) },
  { files: ['src/app.ts', 'src/web.ts'], rules: restricted(noDatabase, noBoss) },
  { files: ['src/contract/**/*.ts'], rules: restricted(noDatabase, noBoss, noDomains) },
  { files: ['src/docs/**/*.ts'], rules: restricted(noDatabase, noBoss, noDomains) },
  { files: ['src/account/**/*.ts'], rules: restricted(noDatabase, noBoss, noGenerated, noDomains) },
  { files: ['src/database/**/*.ts'], rules: restricted(noExpress, noBoss, noGenerated, noDomains) },
  // What TypeORM maps and pg-boss installs is known to these two.
  { files: ['src/database/data-source.ts', 'src/database/migrate.ts'], rules: restricted(noExpress, noBoss, noGenerated) },
  { files: ['src/redis.ts', 'src/limits/**/*.ts'], rules: allowing(noTelemetry, noExpress, noDatabase, noBoss, noGenerated, noDomains) },
  { files: ['src/telemetry/**/*.ts'], rules: allowing(noRedis, noExpress, noDatabase, noBoss) },
  { files: ['src/events/**/*.ts'], rules: restricted(noExpress, noDatabase, noBoss, noDomains) },
  { files: ['src/jobs/**/*.ts'], rules: restricted(noExpress, noDomains, noGenerated) },
  { files: ['src/ids.ts', 'src/cli/**/*.ts'], rules: restricted(noExpress, noDatabase, noBoss) },
  { files: ['src/domains/**/*.ts'], rules: restricted(noExpress, noDatabase, noBoss, noNeighbours) },
  { files: ['src/domains/*/entity.ts'], rules: restricted(noExpress, only(['pg'], 'src/database'), noBoss, noNeighbours) },
  { files: ['src/events/entity.ts'], rules: restricted(noExpress, only(['pg'], 'src/database'), noBoss, noDomains) },
  { files: ['src/domains/*.ts'], rules: restricted(noExpress, noDatabase, noBoss) },
  { files: ['src/domains/*/handlers.ts'], rules: { 'max-lines': ['error', { max: 120, skipBlankLines: true, skipComments: true }] } },
  // A package of its own: what it imports, its users install.
  { files: ['clients/typescript/src/**/*.ts'], rules: allowing({ regex: '^(?!\\./)', message: 'The client has no dependencies and knows nothing of the service but the contract.' }) },
  { files: ['src/config/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['test/**/*.ts', 'prove/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      'max-lines': 'off',
      'no-restricted-properties': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
