import { type InstrumentCode, instruments, questionnaires } from '@surcease/instruments';
import { Query, Resolver } from 'type-graphql';
import { InstrumentDefinition } from './instrument.type.js';

@Resolver()
export class InstrumentResolver {
  @Query(() => [InstrumentDefinition], { description: 'Every instrument that the network scores.' })
  instruments(): InstrumentDefinition[] {
    return definitions;
  }
}

const definitions = (Object.keys(instruments) as InstrumentCode[]).map(definitionOf);

function definitionOf(code: InstrumentCode): InstrumentDefinition {
  const { title, unit, direction, range, items, recall, thresholds, importantChange, licence, source, scoringVersion } =
    instruments[code];
  const wording = questionnaires[code];
  return {
    code,
    title,
    unit,
    direction,
    minimumScore: range.minimum,
    maximumScore: range.maximum,
    itemCount: items.count,
    minimumAnswered: items.minimumAnswered,
    lowestAnswer: items.minimum,
    highestAnswer: items.maximum,
    recall: [...recall],
    thresholds: [...thresholds],
    importantChange,
    licence: licence.signal,
    licenceTerms: licence.terms,
    source,
    scoringVersion,
    instruction: wording?.instruction ?? null,
    items: (wording?.items ?? []).map(({ text, ends }) => ({
      text,
      lowEnd: ends?.low ?? null,
      highEnd: ends?.high ?? null,
    })),
    options: [...(wording?.options ?? [])],
  };
}
