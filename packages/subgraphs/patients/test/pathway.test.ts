import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PathwayWorld, startPathwayWorld } from './pathway-world.js';

let world: PathwayWorld;
beforeAll(async () => {
  world = await startPathwayWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

describe('the pathway', () => {
  it('runs to a cleared patient', async () => {
    const episode = await world.selfPaying();
    expect(episode).toMatchObject({ state: 'SELF_PAY' });
  });
});
