const YOUNG_GENERATION = /^(--(?:max|min)-semi-space-size)=(\d+)$/;
/** Copies the code of Node, some 60 MB, into each process. */
const LARGE_PAGES = /^--use-largepages=/;
/** Seven subgraphs and the worker share the work that the gateway sees whole: together they get as much as it does. */
const SHARE = 8;

/**
 * The flags of Node for a process of a distributed deployment: those that it was started with, which are those of the one
 * process of the embedded one. The gateway holds every answer under way; each other process gets an eighth of its young
 * generation and no large pages, since three semi-spaces of 128 MB and a copy of Node in nine processes would be more
 * memory than many machines have.
 */
export function processFlags(app: string, own: readonly string[]): string[] {
  if (app === 'gateway') return [...own];
  return own
    .filter((flag) => !LARGE_PAGES.test(flag))
    .map((flag) =>
      flag.replace(YOUNG_GENERATION, (_, name: string, megabytes: string) => {
        const share = Math.max(1, Math.round(Number(megabytes) / SHARE));
        return `${name}=${share}`;
      }),
    );
}
