import { admissionQuota } from "./data/admission-quota";
import { meetingScores } from "./data/meeting-scores";
import { memberRating } from "./data/member-rating";
import { organisationRating } from "./data/organisation-rating";
import { planActual } from "./data/plan-actual";
import { qualificationLevels } from "./data/qualification-levels";
import { quarterlyRating } from "./data/quarterly-rating";
import { ratingMovement } from "./data/rating-movement";
import { resolutionTargets } from "./data/resolution-targets";
import { structure } from "./data/structure";
import { trainingRotation } from "./data/training-rotation";
import type { FormName, StandardForm } from "./form";

const byName: Record<FormName, StandardForm> = {
  "organisation-rating": organisationRating,
  "member-rating": memberRating,
  "resolution-targets": resolutionTargets,
  "admission-quota": admissionQuota,
  "meeting-scores": meetingScores,
  "rating-movement": ratingMovement,
  structure,
  "plan-actual": planActual,
  "qualification-levels": qualificationLevels,
  "training-rotation": trainingRotation,
  "quarterly-rating": quarterlyRating,
};

/** The standard forms in the order they are offered. */
export const standardForms: readonly StandardForm[] = Object.values(byName);

export function formNamed(name: FormName): StandardForm {
  return byName[name];
}

export function isFormName(text: string): text is FormName {
  return standardForms.some(({ id }) => id === text);
}
