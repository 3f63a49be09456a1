import { readFileSync, readdirSync } from 'node:fs';

/** USER_HZ of Linux: /proc tells processor time in hundredths of a second. */
const MS_PER_TICK = 10;

/** Fields of /proc/<pid>/stat after the name, which may hold anything; null where there is no such process. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Milliseconds of processor that a process has used, user and system; null where the system does not tell. */
export function cpuOf(pid) {
  const fields = stat(pid);
  return fields && (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

export function parentOf(pid) {
  return Number(stat(pid)?.[1]);
}

/** The same of a process with its children, those that have ended too. */
export function cpuOfFamily(pid) {
  const own = stat(pid);
  if (!own) return null;
  let ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(own[at]), 0);
  for (const name of readdirSync('/proc')) {
    const child = /^\d+$/.test(name) ? stat(name) : null;
    if (child && Number(child[1]) === pid) ticks += Number(child[11]) + Number(child[12]);
  }
  return ticks * MS_PER_TICK;
}
