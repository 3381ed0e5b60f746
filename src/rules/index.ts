import { ambiguousFormerId } from './ambiguous-former-id.js';
import { answersAboveRespondents } from './answers-above-respondents.js';
import { blankText } from './blank-text.js';
import { causeMissing } from './cause-missing.js';
import { combineWithoutPartner } from './combine-without-partner.js';
import { conflictingKey } from './conflicting-key.js';
import { confusableCharacter } from './confusable-character.js';
import { controlCharacter } from './control-character.js';
import { correctiveMeasureMissing } from './corrective-measure-missing.js';
import { corridorOrder } from './corridor-order.js';
import { countsContradict } from './counts-contradict.js';
import { danglingReference } from './dangling-reference.js';
import { dateAfterAsOf } from './date-after-as-of.js';
import { decisionWithoutMeasure } from './decision-without-measure.js';
import { delightBeforeBasics } from './delight-before-basics.js';
import { departmentMissing } from './department-missing.js';
import { duplicateId } from './duplicate-id.js';
import { duplicateKey } from './duplicate-key.js';
import { duplicatePhase } from './duplicate-phase.js';
import { emptyList } from './empty-list.js';
import type { Rule } from './engine/rule.js';
import { fileNameClash } from './file-name-clash.js';
import { forbiddenKey } from './forbidden-key.js';
import { gainBeyondScale } from './gain-beyond-scale.js';
import { gitLfsPointer } from './git-lfs-pointer.js';
import { hiddenCharacter } from './hidden-character.js';
import { impossibleSpread } from './impossible-spread.js';
import { invalidCause } from './invalid-cause.js';
import { invalidDate } from './invalid-date.js';
import { invalidGateOption } from './invalid-gate-option.js';
import { invalidId } from './invalid-id.js';
import { invalidRuleOption } from './invalid-rule-option.js';
import { invalidSuppression } from './invalid-suppression.js';
import { istMissing } from './ist-missing.js';
import { istOlderThanSoll } from './ist-older-than-soll.js';
import { istWithoutCustomers } from './ist-without-customers.js';
import { journeyOverRetiredTouchpoint } from './journey-over-retired-touchpoint.js';
import { leverageUnknown } from './leverage-unknown.js';
import { loneCarriageReturn } from './lone-carriage-return.js';
import { measureDateMissing } from './measure-date-missing.js';
import { measureEffortMissing } from './measure-effort-missing.js';
import { measureEndMissing } from './measure-end-missing.js';
import { measureForRetiredTouchpoint } from './measure-for-retired-touchpoint.js';
import { measureGainMissing } from './measure-gain-missing.js';
import { measureMadeWorse } from './measure-made-worse.js';
import { measureOverBudget } from './measure-over-budget.js';
import { measureOverdue } from './measure-overdue.js';
import { measureOwnerMissing } from './measure-owner-missing.js';
import { measureWithoutEffect } from './measure-without-effect.js';
import { mergeConflict } from './merge-conflict.js';
import { metricTargetMissing } from './metric-target-missing.js';
import { missingField } from './missing-field.js';
import { momentWithoutMeasure } from './moment-without-measure.js';
import { nameTooLong } from './name-too-long.js';
import { notARegularFile } from './not-a-regular-file.js';
import { notOneOf } from './not-one-of.js';
import { notUtf8 } from './not-utf8.js';
import { numberNotFinite } from './number-not-finite.js';
import { numberPrecision } from './number-precision.js';
import { offAsFalse } from './off-as-false.js';
import { outOfRange } from './out-of-range.js';
import { ownerMissing } from './owner-missing.js';
import { personaSharesAboveOne } from './persona-shares-above-one.js';
import { personaWithoutUse } from './persona-without-use.js';
import { promiseMissing } from './promise-missing.js';
import { reactionsOrder } from './reactions-order.js';
import { requiresCycle } from './requires-cycle.js';
import { scaleOrder } from './scale-order.js';
import { selfExclusion } from './self-exclusion.js';
import { similarTouchpoints } from './similar-touchpoints.js';
import { smallSample } from './small-sample.js';
import { sollBelowExpectation } from './soll-below-expectation.js';
import { sollBelowIst } from './soll-below-ist.js';
import { sollMissing } from './soll-missing.js';
import { sourceMissing } from './source-missing.js';
import { staleAssessment } from './stale-assessment.js';
import { textTooLong } from './text-too-long.js';
import { thirdPartyPhaseEmpty } from './third-party-phase-empty.js';
import { tooDeep } from './too-deep.js';
import { tooLarge } from './too-large.js';
import { touchpointWithoutJourney } from './touchpoint-without-journey.js';
import { twoValuesOfOneDay } from './two-values-of-one-day.js';
import { unknownCollection } from './unknown-collection.js';
import { unknownGate } from './unknown-gate.js';
import { unknownKey } from './unknown-key.js';
import { unknownRule } from './unknown-rule.js';
import { unquotedComma } from './unquoted-comma.js';
import { unreadableFile } from './unreadable-file.js';
import { unreadableFolder } from './unreadable-folder.js';
import { unusedDepartment } from './unused-department.js';
import { unusedPersona } from './unused-persona.js';
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
  ambiguousFormerId,
  answersAboveRespondents,
  blankText,
  causeMissing,
  combineWithoutPartner,
  conflictingKey,
  confusableCharacter,
  controlCharacter,
  correctiveMeasureMissing,
  corridorOrder,
  countsContradict,
  danglingReference,
  dateAfterAsOf,
  decisionWithoutMeasure,
  delightBeforeBasics,
  departmentMissing,
  duplicateId,
  duplicateKey,
  duplicatePhase,
  emptyList,
  fileNameClash,
  forbiddenKey,
  gainBeyondScale,
  gitLfsPointer,
  hiddenCharacter,
  impossibleSpread,
  invalidCause,
  invalidDate,
  invalidGateOption,
  invalidId,
  invalidRuleOption,
  invalidSuppression,
  istMissing,
  istOlderThanSoll,
  istWithoutCustomers,
  journeyOverRetiredTouchpoint,
  leverageUnknown,
  loneCarriageReturn,
  measureDateMissing,
  measureEffortMissing,
  measureEndMissing,
  measureForRetiredTouchpoint,
  measureGainMissing,
  measureMadeWorse,
  measureOverBudget,
  measureOverdue,
  measureOwnerMissing,
  measureWithoutEffect,
  mergeConflict,
  metricTargetMissing,
  missingField,
  momentWithoutMeasure,
  nameTooLong,
  notARegularFile,
  notOneOf,
  notUtf8,
  numberNotFinite,
  numberPrecision,
  offAsFalse,
  outOfRange,
  ownerMissing,
  personaSharesAboveOne,
  personaWithoutUse,
  promiseMissing,
  reactionsOrder,
  requiresCycle,
  scaleOrder,
  selfExclusion,
  similarTouchpoints,
  smallSample,
  sollBelowExpectation,
  sollBelowIst,
  sollMissing,
  sourceMissing,
  staleAssessment,
  textTooLong,
  thirdPartyPhaseEmpty,
  tooDeep,
  tooLarge,
  touchpointWithoutJourney,
  twoValuesOfOneDay,
  unknownCollection,
  unknownGate,
  unknownKey,
  unknownRule,
  unquotedComma,
  unreadableFile,
  unreadableFolder,
  unusedDepartment,
  unusedPersona,
  unusedSuppression,
  valueOffScale,
  wrongType,
  yamlAlias,
  yamlDirective,
  yamlMergeKey,
  yamlSyntax,
  yamlTag,
];
