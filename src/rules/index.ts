import { blankText } from './blank-text.js';
import { conflictingKey } from './conflicting-key.js';
import { controlCharacter } from './control-character.js';
import { corridorOrder } from './corridor-order.js';
import { danglingReference } from './dangling-reference.js';
import type { Rule } from './define.js';
import { delightBeforeBasics } from './delight-before-basics.js';
import { departmentMissing } from './department-missing.js';
import { duplicateId } from './duplicate-id.js';
import { duplicateKey } from './duplicate-key.js';
import { duplicatePhase } from './duplicate-phase.js';
import { emptyList } from './empty-list.js';
import { fileNameClash } from './file-name-clash.js';
import { forbiddenKey } from './forbidden-key.js';
import { gitLfsPointer } from './git-lfs-pointer.js';
import { hiddenCharacter } from './hidden-character.js';
import { invalidCause } from './invalid-cause.js';
import { invalidDate } from './invalid-date.js';
import { invalidGateOption } from './invalid-gate-option.js';
import { invalidId } from './invalid-id.js';
import { invalidRuleOption } from './invalid-rule-option.js';
import { invalidSuppression } from './invalid-suppression.js';
import { istWithoutCustomers } from './ist-without-customers.js';
import { loneCarriageReturn } from './lone-carriage-return.js';
import { measureDateMissing } from './measure-date-missing.js';
import { measureGainMissing } from './measure-gain-missing.js';
import { measureOverdue } from './measure-overdue.js';
import { measureOwnerMissing } from './measure-owner-missing.js';
import { mergeConflict } from './merge-conflict.js';
import { missingField } from './missing-field.js';
import { momentWithoutMeasure } from './moment-without-measure.js';
import { nameTooLong } from './name-too-long.js';
import { notARegularFile } from './not-a-regular-file.js';
import { notOneOf } from './not-one-of.js';
import { notUtf8 } from './not-utf8.js';
import { numberNotFinite } from './number-not-finite.js';
import { numberPrecision } from './number-precision.js';
import { outOfRange } from './out-of-range.js';
import { ownerMissing } from './owner-missing.js';
import { personaWithoutUse } from './persona-without-use.js';
import { reactionsOrder } from './reactions-order.js';
import { requiresCycle } from './requires-cycle.js';
import { scaleOrder } from './scale-order.js';
import { selfExclusion } from './self-exclusion.js';
import { sollBelowExpectation } from './soll-below-expectation.js';
import { sollBelowIst } from './soll-below-ist.js';
import { staleAssessment } from './stale-assessment.js';
import { tooDeep } from './too-deep.js';
import { tooLarge } from './too-large.js';
import { unknownCollection } from './unknown-collection.js';
import { unknownGate } from './unknown-gate.js';
import { unknownKey } from './unknown-key.js';
import { unknownRule } from './unknown-rule.js';
import { unquotedComma } from './unquoted-comma.js';
import { unreadableFile } from './unreadable-file.js';
import { unreadableFolder } from './unreadable-folder.js';
import { unusedSuppression } from './unused-suppression.js';
import { valueOffScale } from './value-off-scale.js';
import { wrongType } from './wrong-type.js';
import { yamlAlias } from './yaml-alias.js';
import { yamlDirective } from './yaml-directive.js';
import { yamlMergeKey } from './yaml-merge-key.js';
import { yamlSyntax } from './yaml-syntax.js';
import { yamlTag } from './yaml-tag.js';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  blankText,
  conflictingKey,
  controlCharacter,
  corridorOrder,
  danglingReference,
  delightBeforeBasics,
  departmentMissing,
  duplicateId,
  duplicateKey,
  duplicatePhase,
  emptyList,
  fileNameClash,
  forbiddenKey,
  gitLfsPointer,
  hiddenCharacter,
  invalidCause,
  invalidDate,
  invalidGateOption,
  invalidId,
  invalidRuleOption,
  invalidSuppression,
  istWithoutCustomers,
  loneCarriageReturn,
  measureDateMissing,
  measureGainMissing,
  measureOverdue,
  measureOwnerMissing,
  mergeConflict,
  missingField,
  momentWithoutMeasure,
  nameTooLong,
  notARegularFile,
  notOneOf,
  notUtf8,
  numberNotFinite,
  numberPrecision,
  outOfRange,
  ownerMissing,
  personaWithoutUse,
  reactionsOrder,
  requiresCycle,
  scaleOrder,
  selfExclusion,
  sollBelowExpectation,
  sollBelowIst,
  staleAssessment,
  tooDeep,
  tooLarge,
  unknownCollection,
  unknownGate,
  unknownKey,
  unknownRule,
  unquotedComma,
  unreadableFile,
  unreadableFolder,
  unusedSuppression,
  valueOffScale,
  wrongType,
  yamlAlias,
  yamlDirective,
  yamlMergeKey,
  yamlSyntax,
  yamlTag,
];
