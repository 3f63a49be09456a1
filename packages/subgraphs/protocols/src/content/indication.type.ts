import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DiagnosisGroup } from './diagnosis-group.type.js';

export enum EvidenceGrade {
  STRONG = 'STRONG',
  MODERATE = 'MODERATE',
  WEAK = 'WEAK',
  NONE = 'NONE',
}
registerEnumType(EvidenceGrade, {
  name: 'EvidenceGrade',
  description: 'How far published evidence supports an indication.',
});

@ObjectType('Indication', {
  simpleResolvers: true,
  description: 'What a version is for, and how well that is supported.',
})
@InputType('IndicationInput', { description: 'What a version is for, and how well that is supported.' })
export class Indication {
  @Field(() => String)
  id: string;

  @Field(() => DiagnosisGroup)
  diagnosisGroup: DiagnosisGroup;

  @Field(() => EvidenceGrade)
  evidenceGrade: EvidenceGrade;

  @Field(() => String)
  statement: string;
}

export enum RefinementSeverity {
  REQUIRE = 'REQUIRE',
  EXCLUDE = 'EXCLUDE',
  CAUTION = 'CAUTION',
}
registerEnumType(RefinementSeverity, {
  name: 'RefinementSeverity',
  description: 'Whether a criterion must be met, rules out, or asks for care.',
});

@ObjectType('EligibilityRefinement', { simpleResolvers: true, description: 'A criterion beside those of the network.' })
@InputType('EligibilityRefinementInput', { description: 'A criterion beside those of the network.' })
export class EligibilityRefinement {
  @Field(() => String)
  id: string;

  @Field(() => RefinementSeverity)
  severity: RefinementSeverity;

  @Field(() => String)
  statement: string;
}
