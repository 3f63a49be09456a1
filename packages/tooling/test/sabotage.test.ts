import { expect, test } from 'vitest';
import type { RepositoryFile } from '../src/repository-files.js';
import { rules } from '../src/rules.js';

const file = (path: string, text = ''): RepositoryFile => ({ path, text });
const manifest = (folder: string, name: string, rest: object = {}) =>
  file(`${folder}/package.json`, JSON.stringify({ name: `@surcease/${name}`, ...rest }));
const subgraph = 'packages/subgraphs/rooms';
const whole = ['README.md', 'src/index.ts', 'src/subgraph.ts', 'migrations/20261122_rooms.sql'].map((part) =>
  file(`${subgraph}/${part}`),
);
const aggregate = (role: string, text = '') => file(`${subgraph}/src/room/room.${role}.ts`, text);
const lines = (path: string, count: number) => file(path, 'x\n'.repeat(count));

const importing = (folder: string, name: string) => file(`${folder}/src/a.ts`, `import { x } from '${name}';`);
const referring = (dependencies: object, references: object[]) => [
  manifest('packages/kernel', 'kernel'),
  manifest('packages/authz', 'authz', { dependencies }),
  file('packages/authz/tsconfig.json', JSON.stringify({ references })),
];

const samples: [rule: string, what: string, good: RepositoryFile[], bad: RepositoryFile[]][] = [
  [
    'importTable',
    'a subgraph that imports another',
    [manifest(subgraph, 'subgraph-rooms'), file(`${subgraph}/src/a.ts`, "import { x } from '@surcease/kernel';")],
    [
      manifest(subgraph, 'subgraph-rooms'),
      file(`${subgraph}/src/a.ts`, "import { x } from '@surcease/subgraph-clinics';"),
    ],
  ],
  [
    'importTable',
    'a pure package that depends on the database',
    [manifest('packages/statistics', 'statistics', { dependencies: { '@surcease/kernel': 'workspace:*' } })],
    [manifest('packages/statistics', 'statistics', { dependencies: { '@surcease/persistence': 'workspace:*' } })],
  ],
  [
    'importTable',
    'the browser app with server code',
    [
      manifest('apps/network-admin', 'network-admin'),
      file('apps/network-admin/src/a.ts', "import('@surcease/kernel')"),
    ],
    [manifest('apps/network-admin', 'network-admin'), file('apps/network-admin/src/a.ts', "import('@surcease/authz')")],
  ],
  [
    'declaredDependencies',
    'an import that is not listed',
    [manifest('packages/kernel', 'kernel', { dependencies: { zod: 'catalog:' } }), importing('packages/kernel', 'zod')],
    [
      manifest('packages/kernel', 'kernel', { devDependencies: { zod: 'catalog:' } }),
      importing('packages/kernel', 'zod'),
    ],
  ],
  [
    'declaredDependencies',
    'a dependency that nothing imports',
    [
      manifest('packages/kernel', 'kernel', { dependencies: { zod: 'catalog:' } }),
      importing('packages/kernel', 'zod/v4'),
    ],
    [manifest('packages/kernel', 'kernel', { dependencies: { zod: 'catalog:' } })],
  ],
  [
    'declaredDependencies',
    'types of what is not used',
    [
      manifest('packages/kernel', 'kernel', { dependencies: { pg: 'catalog:' }, devDependencies: { '@types/pg': '' } }),
      importing('packages/kernel', 'pg'),
    ],
    [manifest('packages/kernel', 'kernel', { devDependencies: { '@types/pg': 'catalog:' } })],
  ],
  [
    'projectReferences',
    'a dependency without a reference',
    [...referring({ '@surcease/kernel': 'workspace:*' }, [{ path: '../kernel' }])],
    [...referring({ '@surcease/kernel': 'workspace:*' }, [])],
  ],
  [
    'projectReferences',
    'a reference that is left over',
    [...referring({}, [])],
    [...referring({}, [{ path: '../kernel' }])],
  ],
  ['subgraphShape', 'a subgraph without migrations', whole, whole.slice(0, 3)],
  ['subgraphShape', 'a file without a role', [...whole, aggregate('policy')], [...whole, aggregate('service')]],
  [
    'subgraphRanks',
    'an entity that imports its resolver',
    [aggregate('resolver', "import { a } from './room.repository.js';")],
    [aggregate('entity', "import { a } from './room.resolver.js';")],
  ],
  [
    'subgraphRanks',
    'knowledge of the domain that imports a resolver',
    [
      file(`${subgraph}/src/room/size.ts`, "import { a } from './room.repository.js';"),
      aggregate('entity', "import { a } from './size.js';"),
    ],
    [file(`${subgraph}/src/room/size.ts`, "import { a } from './room.resolver.js';")],
  ],
  [
    'subgraphRanks',
    'a repository that imports a use case',
    [file(`${subgraph}/src/room/use-cases/open-room.ts`, "import { a } from '../room.repository.js';")],
    [aggregate('repository', "import { a } from './use-cases/open-room.js';")],
  ],
  [
    'fileNames',
    'a name in camel case',
    [file('apps/api/src/main.ts'), file('apps/network-admin/src/ClinicsPage.tsx')],
    [file('apps/api/src/mainLoop.ts')],
  ],
  ['noBags', 'a bag of helpers', [file('apps/api/src/open-port.ts')], [file('apps/api/src/port-helpers.ts')]],
  [
    'fileSizes',
    'a long file',
    [lines('apps/api/src/a.ts', 80)],
    [
      lines('apps/api/src/a.ts', 401),
      ...Array.from({ length: 11 }, (_, n) => n).map((n) => lines(`apps/api/src/b${n}.ts`, 9)),
    ],
  ],
  [
    'fileSizes',
    'sources that are long on the whole',
    [lines('apps/api/src/a.spec.ts', 900)],
    [lines('apps/api/src/a.ts', 81)],
  ],
  [
    'exactVersions',
    'a range in the catalogue',
    [file('pnpm-workspace.yaml', 'catalog:\n  pg: 8.23.1\n')],
    [file('pnpm-workspace.yaml', 'catalog:\n  pg: ^8.23.1\n')],
  ],
  [
    'exactVersions',
    'a range in a package',
    [manifest('apps/api', 'app-api', { dependencies: { pg: 'catalog:' } })],
    [manifest('apps/api', 'app-api', { devDependencies: { pg: '~8.1.0' } })],
  ],
  [
    'oneGraphql',
    'a second graphql',
    [file('pnpm-lock.yaml', '  graphql@16.15.0:\n')],
    [file('pnpm-lock.yaml', '  graphql@16.15.0:\n  graphql@17.0.0:\n')],
  ],
  [
    'noDownloadAddresses',
    'an address in the lockfile',
    [file('pnpm-lock.yaml', '    resolution: {integrity: sha512-x}')],
    [file('pnpm-lock.yaml', '    resolution: {tarball: a.tgz}')],
  ],
  [
    'environmentInOnePlace',
    'a stray process.env',
    [file('apps/api/src/env.ts', 'process.env'), file('apps/api/src/b.ts', '// process.env')],
    [file('apps/api/src/port.ts', 'process.env.PORT')],
  ],
  [
    'indexReExportsOnly',
    'an index that works',
    [file('packages/kernel/src/index.ts', "/** x */\nexport { a, type B } from './a.js';\nexport * from './b.js';")],
    [file('packages/kernel/src/index.ts', 'export const a = 1;')],
  ],
  [
    'namedExports',
    'a default export',
    [file('packages/kernel/src/a.ts', 'export const a = 1;')],
    [file('packages/kernel/src/a.ts', 'export default 1;')],
  ],
  [
    'readmes',
    'a package without a README',
    [manifest('apps/api', 'app-api'), file('apps/api/README.md')],
    [manifest('apps/api', 'app-api')],
  ],
  [
    'readmes',
    'a package that is not listed',
    [
      manifest('packages/kernel', 'kernel'),
      file('packages/kernel/README.md'),
      file('packages/README.md', '[kernel](kernel/)'),
    ],
    [manifest('packages/kernel', 'kernel'), file('packages/kernel/README.md'), file('packages/README.md')],
  ],
  [
    'generatedHeaders',
    'a generated file without a header',
    [file('schema/supergraph.graphql', '# Generated by npm run generate')],
    [file('apps/network-admin/src/a.generated.ts', 'export {}')],
  ],
  [
    'noMachinePaths',
    'a path of one machine',
    [file('README.md', 'see apps/home/main and https://x.example/home/a')],
    [file('README.md', 'cd /home/someone/surcease')],
  ],
  [
    'everyTestRuns',
    'a test singled out',
    [file('apps/api/src/a.spec.ts', "test.each([1])('x')")],
    [file('apps/api/src/a.spec.ts', "test.only('x')")],
  ],
  [
    'everyTestRuns',
    'a test skipped',
    [file('apps/api/test/a.test.ts', "it('x')")],
    [file('apps/api/test/a.test.ts', "describe.skip('x')")],
  ],
];

test.each(samples)('%s reports %s', (rule, _what, good, bad) => {
  expect(rules[rule]?.(good)).toEqual([]);
  expect(rules[rule]?.(bad)).toHaveLength(1);
});

test('every rule has a sample that breaks it', () => {
  expect(new Set(samples.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)));
});
