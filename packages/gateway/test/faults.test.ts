import { describe, expect, it } from 'vitest';
import { partner, staff, startGateway } from './support/gateway.js';
import { startRemoteSubgraphs } from './support/remote.js';

const clinicsAndSession = '{ clinics { name } session(id: "ses_1") { state } }';
const unavailable = { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };

describe('a fault of a subgraph', () => {
  it('is masked, logged once, and tells no stack, statement or name of ours', async () => {
    await using test = await startGateway();
    test.faults.name = () => {
      throw new Error('select secret from clinics.clinics where id = 7');
    };
    const { json } = await test.query('{ clinics { id name } session(id: "ses_1") { state } }', {
      ...staff,
      'x-request-id': 'req-12345678',
    });
    expect(json.data).toEqual({ clinics: null, session: { state: 'RUNNING' } });
    expect(json.errors).toEqual([
      {
        message: 'Something went wrong.',
        path: ['clinics', 0, 'name'],
        extensions: { code: 'INTERNAL', requestId: 'req-12345678' },
      },
    ]);
    expect(test.logged).toHaveLength(1);
  });

  it('passes with its message where its code is of the closed list', async () => {
    await using test = await startGateway();
    test.faults.name = () => {
      throw Object.assign(new Error('Not for you.'), {
        extensions: { code: 'FORBIDDEN', secret: 1, inputPath: ['id'] },
      });
    };
    const { json } = await test.query('{ clinic(id: "clin_1") { name } }');
    expect(json.errors?.[0]).toMatchObject({ message: 'Not for you.' });
    expect(Object.keys(json.errors?.[0]?.extensions ?? {}).toSorted()).toEqual(['code', 'inputPath', 'requestId']);
  });

  it('of one entity is placed where the client asked for that entity', async () => {
    await using test = await startGateway();
    test.faults.name = () => {
      throw new Error('broken');
    };
    const { json } = await test.query('{ patients { nodes { id clinic { name } } } }');
    expect(json.data).toEqual({
      patients: {
        nodes: [
          { id: 'pat_1', clinic: null },
          { id: 'pat_2', clinic: null },
        ],
      },
    });
    expect(json.errors?.[0]?.path).toEqual(['patients', 'nodes', 0, 'clinic', 'name']);
  });
});

describe('a remote subgraph that does not answer', () => {
  async function start(subgraphMs = 200) {
    const remote = await startRemoteSubgraphs();
    const test = await startGateway(
      { subgraphs: remote.subgraphs, limits: { subgraphMs } },
      { mintInternalToken: remote.mint },
    );
    return {
      test,
      remote,
      async [Symbol.asyncDispose]() {
        await test[Symbol.asyncDispose]();
        await remote[Symbol.asyncDispose]();
      },
    };
  }

  it.each([
    ['is frozen', () => undefined],
    ['answers with something else', (_answer: unknown, end: (text: string) => void) => end('<html>')],
    ['answers with another JSON', (_answer: unknown, end: (text: string) => void) => end('[1]')],
  ])('and %s costs its own fields only', async (_name, behaviour) => {
    await using both = await start();
    both.remote.behaviours.set('clinics', behaviour);
    const { json } = await both.test.query(clinicsAndSession);
    expect(json.data).toEqual({ clinics: null, session: { state: 'RUNNING' } });
    expect(json.errors).toMatchObject([{ path: ['clinics'], ...unavailable }]);
    expect(JSON.stringify(json.errors)).not.toMatch(/127\.0\.0\.1|clinics-|html/);
  });

  it('is left alone after five failures: the sixth answer does not wait for it', async () => {
    await using both = await start(50);
    let asked = 0;
    both.remote.behaviours.set('clinics', () => void (asked += 1));
    for (let i = 0; i < 5; i++) await both.test.query(clinicsAndSession);
    const { json } = await both.test.query(clinicsAndSession);
    expect(json.errors).toMatchObject([unavailable]);
    expect(asked).toBe(5);
  });

  it('is not asked a mutation twice', async () => {
    await using both = await start();
    let asked = 0;
    both.remote.behaviours.set('patients', (_answer, end) => {
      asked += 1;
      end('oops');
    });
    const { json } = await both.test.query('mutation { renamePatient(id: "pat_1", name: "x") { id } }');
    expect(json.errors).toMatchObject([unavailable]);
    expect(asked).toBe(1);
  });
});

describe('the deadline of an operation', () => {
  it('serves what was answered in time and tells the subgraph to stop', async () => {
    await using test = await startGateway({ limits: { operationMs: 100 } });
    test.faults.clinics = () => new Promise<never>(() => undefined);
    const { json } = await test.query(clinicsAndSession);
    expect(json.data).toEqual({ clinics: null, session: { state: 'RUNNING' } });
    expect(json.errors).toMatchObject([unavailable]);
    expect(test.calls.find(({ subgraph }) => subgraph === 'clinics')?.request.signal?.aborted).toBe(true);
  });
});

describe('a client that goes away', () => {
  it('has its subgraphs told to stop, and is no fault that anybody has to read of', async () => {
    await using test = await startGateway();
    test.faults.clinics = () => new Promise<never>(() => undefined);
    const leaving = new AbortController();
    const asked = fetch(test.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...staff },
      body: JSON.stringify({ query: clinicsAndSession }),
      signal: leaving.signal,
    });
    const signalOfClinics = () => test.calls.find(({ subgraph }) => subgraph === 'clinics')?.request.signal;
    await expect.poll(signalOfClinics).toBeDefined();
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => signalOfClinics()?.aborted).toBe(true);
    expect(test.logged).toEqual([]);
  });
});

describe('the audit trail', () => {
  it('holds back the whole answer when it cannot be written', async () => {
    const write = () => Promise.reject(new Error('disk full'));
    await using test = await startGateway({}, { auditSink: { write } });
    const { json } = await test.query('{ patient(id: "pat_1") { name } }');
    expect(json.data).toBeNull();
    expect(json.errors).toMatchObject([{ message: 'Something went wrong.', extensions: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(json)).not.toContain('pat_1');
  });

  it('is written before the first byte of the answer', async () => {
    const written = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const write = () => {
      asked.resolve();
      return written.promise;
    };
    await using test = await startGateway({}, { auditSink: { write } });
    let hasAnswered = false;
    const answer = test.query('{ patient(id: "pat_1") { name } }', partner).then((result) => {
      hasAnswered = true;
      return result;
    });
    await asked.promise;
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasAnswered).toBe(false);
    written.resolve();
    expect((await answer).json.data).toEqual({ patient: { name: 'Name of pat_1' } });
  });

  it('refuses to answer protected records nobody signed in for', async () => {
    await using test = await startGateway();
    const { json } = await test.query('{ patient(id: "pat_1") { name } }', {});
    expect(json.data).toBeNull();
    expect(json.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
  });
});
