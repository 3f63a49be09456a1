import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { composeServices } from '@apollo/composition';
import { subgraphs } from '@surcease/network';
import { composeSupergraph, publicSchema, schemaArtefacts } from '@surcease/network/artefacts';
import { isObjectType, parse, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);
const committed = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('a subgraph', () => {
  test.each(subgraphs.map(({ name, sdl }) => [name, sdl] as const))(
    '%s has the same SDL alone as beside the others',
    async (name, sdl) => {
      const program = `const m = await import('@surcease/subgraph-${name}'); process.stdout.write(m.${name}Subgraph.sdl);`;
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
        cwd: new URL('..', import.meta.url).pathname,
      });
      expect(stdout).toBe(sdl);
    },
  );
});

test('the lists that hang on other contexts’ entities are loaded for all of them at once', () => {
  const marked = subgraphs.flatMap(({ schema }) =>
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ extensions }) => extensions['loadedByKey'] === true)
            .map((field) => `${type.name}.${field.name}`)
        : [],
    ),
  );
  expect(marked.sort()).toEqual([
    'Clinic.patients',
    'Clinic.providers',
    'Clinic.sessions',
    'Patient.assessments',
    'Patient.sessions',
    'Provider.patients',
    'Session.assessments',
  ]);
});

describe('the supergraph', () => {
  const byApollo = () =>
    composeServices(subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(sdl) })));

  test('is accepted by a second composer, and both show clients the same schema', () => {
    const { errors, supergraphSdl } = byApollo();
    expect(errors ?? []).toEqual([]);
    expect(printSchema(publicSchema(supergraphSdl ?? ''))).toBe(printSchema(publicSchema(composeSupergraph())));
  });

  test('and everything made from it are committed as the code makes them', async () => {
    for (const { path, text } of await schemaArtefacts())
      expect({ path, text: committed(path) }).toEqual({ path, text });
  });

  test('does not compose from subgraphs that contradict each other', () => {
    const [first, ...rest] = subgraphs;
    const broken = { name: first?.name ?? '', sdl: `${first?.sdl}\nextend type Query { clinic(id: ID!): String }` };
    expect(() => composeSupergraph([broken, ...rest])).toThrow(/do not compose/);
  });
});
