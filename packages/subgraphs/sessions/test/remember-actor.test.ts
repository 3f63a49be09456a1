import { systemViewer } from '@surcease/authz';
import { createUnitOfWork } from '@surcease/persistence';
import { sessionsEntities } from '@surcease/subgraph-sessions';
import { expect, it } from 'vitest';
import { rememberActor } from '../src/actor/remember-actor.js';
import { SessionsWorld } from './sessions-world.js';

const writerNamed = (displayName: string) => ({
  viewer: { ...systemViewer('sessions'), accountId: 'acct_busy', displayName },
  requestId: 'test',
  operation: { name: null, hash: 'test' },
});

it('remembers whoever acts by their latest name, and lets them act twice at the same time', async () => {
  await using world = await SessionsWorld.start();
  const url = world.database.urlOf('sessions');
  await using unitOfWork = createUnitOfWork({ context: 'sessions', url, entities: sessionsEntities });
  const remember = (name: string) =>
    unitOfWork.run(writerNamed(name), (transaction) => rememberActor(writerNamed(name), transaction));
  const names = async () =>
    (await world.database.owner.query(`select display_name from sessions.people where id = 'acct_busy'`)).rows;
  await remember('Maiden');
  await remember('Married');
  expect(await names()).toEqual([{ display_name: 'Married' }]);
  let isSecondDone = false;
  await unitOfWork.run(writerNamed('Married'), async (transaction) => {
    await rememberActor(writerNamed('Married'), transaction);
    await remember('Married');
    isSecondDone = true;
  });
  expect(isSecondDone).toBe(true);
});
