import { humanise } from '../../format/words.js';
import type { Content } from './ContentView.js';

interface Props {
  citations: Content['citations'];
  checked: (day: string) => string;
}

/** What a version rests on, numbered as its doses name it. */
export function CitationList({ citations, checked }: Props) {
  if (citations.length === 0) return <p className="muted">None.</p>;
  return (
    <ol className="citations">
      {citations.map(({ id, title, source, year, doi, pubMedId, studyType, grade, statement, retractionCheckedOn }) => (
        <li key={id} id={`citation-${id}`}>
          {title}. {source && `${source}, `}
          {year}. {humanise(studyType)}
          {grade && `, grade ${grade}`}.{' '}
          {doi && (
            <a href={`https://doi.org/${doi}`} rel="noreferrer">
              doi {doi}
            </a>
          )}
          {!doi && pubMedId && `PubMed ${pubMedId}`}
          {statement && <span className="small-print citation-statement">{statement}</span>}
          <span className={retractionCheckedOn ? 'small-print' : 'overdue'}>
            {retractionCheckedOn ? `Not retracted on ${checked(retractionCheckedOn)}` : 'Retraction not checked'}
          </span>
        </li>
      ))}
    </ol>
  );
}
