import { certificationNames, plainName } from "../certificationName";
import type { Rulebook } from "../rulebook";
import { listedCertifications } from "../listedCertifications";
import { repeated } from "./repeated";

/** Certifications that can be taken for each other, that end before they retire, or that no rule lists. */
export function certificationFaults({ certifications, designations }: Rulebook): readonly string[] {
  const listed = new Set(designations.flatMap(listedCertifications));
  return [
    ...repeated(certifications.map(({ id }) => id)).map(
      (id) => `certification ${id} appears twice`
    ),
    ...repeated(
      certifications.flatMap((certification) => [
        ...new Set(certificationNames(certification).map(plainName)),
      ])
    ).map((text) => `the certification name “${text}” means two certifications`),
    ...repeated(certifications.flatMap(({ activityIds = [] }) => activityIds.map(String))).map(
      (id) => `training activity ${id} means two certifications`
    ),
    ...certifications.flatMap(
      ({ id, retiredOn, examsRetiredOn, countsUntil, countsUntilBasis, unlisted }) => [
        ...(countsUntil && countsUntil < (retiredOn ?? examsRetiredOn ?? "")
          ? [`${id} stops counting before it retires`]
          : []),
        ...(countsUntil && !countsUntilBasis
          ? [`${id} does not say what its last counting day rests on`]
          : []),
        ...(!unlisted && !listed.has(id)
          ? [`${id} is listed by no rule and does not say why it is in the catalogue`]
          : []),
        ...(unlisted && listed.has(id) ? [`${id} says that no rule lists it, and one does`] : []),
      ]
    ),
  ];
}
