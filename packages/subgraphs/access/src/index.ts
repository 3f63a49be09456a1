export * from './subgraph.js';
export * from './viewer/viewer.directory.js';
export { accountWithSubject, type AccountRow } from './viewer/account.repository.js';
