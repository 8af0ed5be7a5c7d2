/**
 * Exams, assessments and learning paths stand in the same export; only certifications earn points. Other
 * words in such a column ("Expert", "Role-based") are kinds of certification.
 */
export function isOtherTraining(type: string): boolean {
  return (
    !/certif|zertif/i.test(type) &&
    /exam|assess|learn|course|module|training|path|lab|skill|badge|event|evalua|aprendiz|curso|módulo|ruta|prüfung|kurs/i.test(
      type
    )
  );
}

/** Whether a status says that the certification is not, or no longer, held. */
export function isInactive(status: string): boolean {
  return (
    status !== "" &&
    !/^(active|valid|current|activ[oa]|aktiv|actif|ativ[oa]|válid[oa]|vigente|gültig|valide)$/i.test(
      status
    )
  );
}
