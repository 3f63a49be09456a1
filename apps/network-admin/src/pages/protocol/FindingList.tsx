import { inMilligrams } from '../../format/number.js';
import { fieldName } from './protocol-words.js';

interface Finding {
  severity: 'ERROR' | 'WARNING';
  code: string;
  path: string;
  message: string;
}

/** What the checks say, by field: what refuses approval first. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="muted">No limit is broken, and nothing is to be warned of.</p>;
  return (
    <ul className="findings">
      {findings.map(({ severity, code, path, message }) => (
        <li key={`${code} ${path}`} className={severity === 'ERROR' ? 'field-error' : 'field-warning'} title={code}>
          <strong>
            {severity === 'ERROR' ? 'Refuses: ' : 'Warning: '}
            {fieldName(path)}
          </strong>{' '}
          {inMilligrams(message)}
        </li>
      ))}
    </ul>
  );
}
