const median = (values) => {
  const sorted = values.filter((value) => value !== null).sort((one, other) => one - other);
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const MEASURES = ['requestsPerSecond', 'p50', 'p99', 'serverCpuMs', 'databaseCpuMs', 'bytesPerAnswer'];

/** Medians of each contestant's rounds, and of how many times ours is better, round by round. */
export function summarise({ letter, title, bars = {} }, contestants, rounds) {
  const rows = contestants.map(({ name }, at) => {
    const row = { name };
    for (const measure of MEASURES) row[measure] = median(rounds[at].map((round) => round[measure]));
    if (at === 0) return row;
    const ratio = (of) => median(rounds[at].map((theirs, round) => of(rounds[0][round], theirs)));
    row.timesOurRequests = ratio((ours, theirs) => ours.requestsPerSecond / theirs.requestsPerSecond);
    row.timesTheirCpu = ratio((ours, theirs) =>
      ours.serverCpuMs === null ? null : theirs.serverCpuMs / ours.serverCpuMs,
    );
    if (bars[name]) row.bar = bars[name];
    return row;
  });
  return { letter, title, rows };
}

const columns = [
  ['', ({ name }) => name],
  ['req/s', ({ requestsPerSecond }) => number(requestsPerSecond, 1)],
  ['p50 ms', ({ p50 }) => number(p50, 1)],
  ['p99 ms', ({ p99 }) => number(p99, 1)],
  ['CPU ms', ({ serverCpuMs }) => number(serverCpuMs, 2)],
  ['database CPU ms', ({ databaseCpuMs }) => number(databaseCpuMs, 2)],
  ['KB', ({ bytesPerAnswer }) => number(bytesPerAnswer / 1000, 1)],
  ['ours, req/s', ({ timesOurRequests }) => (timesOurRequests ? `${number(timesOurRequests, 2)} ×` : '')],
  ['ours, CPU', ({ timesTheirCpu }) => (timesTheirCpu ? `${number(timesTheirCpu, 2)} ×` : '')],
  ['bar', ({ bar, timesOurRequests }) => (bar ? `${bar} × ${timesOurRequests >= bar ? 'met' : 'MISSED'}` : '')],
];
const number = (value, digits) => (value === null || value === undefined ? '–' : value.toFixed(digits));

/** A table for people, in Markdown. */
export function tableOf({ letter, title, rows }) {
  const cells = [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, text]) => text(row)))];
  const widths = columns.map((_column, at) => Math.max(3, ...cells.map((line) => line[at].length)));
  const write = (line) =>
    `| ${line.map((text, at) => (at ? text.padStart(widths[at]) : text.padEnd(widths[at]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [`(${letter}) ${title}`, '', write(cells[0]), rule, ...cells.slice(1).map(write), ''].join('\n');
}

export const meetsBars = (summaries) =>
  summaries.every(({ rows }) => rows.every(({ bar, timesOurRequests }) => !bar || timesOurRequests >= bar));
