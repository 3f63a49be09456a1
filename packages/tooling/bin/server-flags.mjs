/**
 * Flags of Node for the process that serves everything; the processes of the distributed deployment take theirs from
 * these, and the peers of the benchmark have the same. What each gains is in docs/performance.md.
 */
export const serverFlags = [
  // With the usual young generation of 16 MB, the answers under way were copied at each of many collections, which took
  // a fifth of the processor's time under load.
  '--max-semi-space-size=128',
  '--min-semi-space-size=64',
  // Node's own code in pages of 2 MB, where the system has them: a virtual machine looks up small ones twice.
  '--use-largepages=silent',
];
