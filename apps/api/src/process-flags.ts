const YOUNG_GENERATION = /^(--(?:max|min)-semi-space-size)=(\d+)$/;
/** Seven subgraphs and the worker share the work that the gateway sees whole: together they get as much as it does. */
const SHARE = 8;

/**
 * The flags of Node for a process of a distributed deployment: those that it was started with, which are those of the one
 * process of the embedded one. The gateway holds every answer under way; each other process gets an eighth of its young
 * generation, since three semi-spaces of 128 MB in nine processes would be more memory than many machines have.
 */
export function processFlags(app: string, own: readonly string[]): string[] {
  if (app === 'gateway') return [...own];
  return own.map((flag) =>
    flag.replace(YOUNG_GENERATION, (_, name: string, megabytes: string) => {
      const share = Math.max(1, Math.round(Number(megabytes) / SHARE));
      return `${name}=${share}`;
    }),
  );
}
