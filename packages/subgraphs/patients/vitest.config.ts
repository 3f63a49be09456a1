export { default } from '../../../packages/tooling/vitest/node.ts';
