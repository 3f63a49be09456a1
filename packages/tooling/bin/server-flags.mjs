/**
 * Flags of Node for the process that serves everything; the processes of the distributed deployment take theirs from
 * these. With the usual young generation of 16 MB, the answers under way were copied at each of many collections, which
 * took a fifth of the processor's time under load; see docs/performance.md.
 */
export const serverFlags = ['--max-semi-space-size=128', '--min-semi-space-size=64'];
