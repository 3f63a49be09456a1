import { readFileSync } from 'node:fs';

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The process below `parent` whose command or environment holds these words, such as SUBGRAPH=sessions. Linux only. */
export function childWith(parent: number, words: string): number {
  const pids = textOf(`/proc/${parent}/task/${parent}/children`).split(' ').filter(Boolean).map(Number);
  const found = pids.find((pid) => {
    const about = `${textOf(`/proc/${pid}/cmdline`)}\0${textOf(`/proc/${pid}/environ`)}`;
    return about.split('\0').some((part) => part === words || part.endsWith(words));
  });
  if (found === undefined) throw new Error(`No process below ${parent} has ${words}.`);
  return found;
}

/** The process that started this one. Linux only. */
export function parentOf(pid: number): number {
  const parent = /^PPid:\s+(\d+)$/m.exec(textOf(`/proc/${pid}/status`))?.[1];
  if (parent === undefined) throw new Error(`There is no process ${pid}.`);
  return Number(parent);
}
