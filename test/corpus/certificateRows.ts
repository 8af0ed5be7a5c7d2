import type { Cell } from "../../src/evidence/grid";
import { exported, lacking, type Proven, type Row } from "./oddExport";

/** A row of the Trainings export: one certification of a person. */
export function certificate(person: number, title: Cell, more: Row = {}): Row {
  return {
    TrainingTitle: title,
    TrainingType: "Certification",
    IndividualFirstName: ["Ana", "Bruno", "Chen"][person - 1] ?? "Dana",
    IndividualLastName: ["Ruiz", "Costa", "Wei"][person - 1] ?? "Levy",
    CorpEmail: `person${person}@contoso.example`,
    TrainingCompletionDate: "25/12/2025 23:07",
    Month: "Dec-25",
    MCPID: 7470000 + person,
    ExpirationDate: "25/12/2026 23:07",
    ActivationStatus: "Active",
    ...more,
  };
}

/** Two administrators open the gate, both are network engineers: 8 of 20 points. Sheet rows 2 to 5. */
export const trainings: readonly Row[] = [1, 2].flatMap((person) => [
  certificate(person, "Azure Administrator Associate"),
  certificate(person, "Azure Network Engineer Associate"),
]);

const intermediate = "infrastructure-azure intermediate-certifications";

export const trainingsProve: Proven = { [intermediate]: 8 };

/** On the SMB track one administrator is a step worth 4 points of three designations. */
export const smbSteps: Proven = {
  [intermediate]: 12,
  "data-ai-azure intermediate-certifications": 4,
  "digital-app-innovation-azure intermediate-certifications": 4,
};

/** With one of the two people alone. */
export const onePerson = {
  proves: { [intermediate]: 0 },
  atMost: { ...smbSteps, [intermediate]: 8 },
};

/** Administrators alone: a step on the SMB track, and nothing else. */
export const administratorsOnly = {
  proves: { [intermediate]: 0 },
  atMost: { ...smbSteps, [intermediate]: 4 },
};

/** The trainings with some cells of each row changed. */
export function trainingsWith(change: (row: Row, index: number) => Row) {
  return exported(trainings.map((row, index) => ({ ...row, ...change(row, index) })));
}

/** The trainings with other cells in one column, row by row. */
export function trainingsColumn(column: string, ...cells: readonly Cell[]) {
  return trainingsWith((_, index) => ({ [column]: cells[index % cells.length]! }));
}

export function trainingsWithout(...columns: readonly string[]) {
  return exported(lacking(trainings, ...columns));
}
