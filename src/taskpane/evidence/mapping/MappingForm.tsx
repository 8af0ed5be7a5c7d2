import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useState, type KeyboardEvent } from "react";
import type { RangeAddress } from "../../../evidence/address";
import type { ColumnRole, TableKind } from "../../../evidence/columnRole";
import type { Grid } from "../../../evidence/grid";
import type { RangeMapping } from "../../../evidence/rangeMapping";
import { words } from "../../../words/say";
import type { Workbook } from "../../../workbook/workbook";
import { StatusIcon } from "../../parts/Note";
import { headOf } from "../../session/findRanges";
import {
  draftOf,
  kindsToSay,
  mappingOf,
  rolesToSay,
  seenHeader,
  stillNeeded,
  withRole,
  type HeaderSeen,
  type MappingDraft,
} from "./mappingDraft";

export interface MappingFormProps {
  readonly workbook: Workbook;
  readonly address: RangeAddress;
  readonly mapping: RangeMapping | undefined;
  /** Takes what was said; null for what the headers tell by themselves. */
  readonly onApply: (mapping: RangeMapping | null) => void;
  readonly onCancel: () => void;
}

/** Asks what a range is and which of its columns is what. */
export function MappingForm({ workbook, address, ...rest }: MappingFormProps) {
  const [head, setHead] = useState<Grid | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    workbook.read(headOf(address), { signal: stop.signal }).then(setHead, () => {
      if (!stop.signal.aborted) setFailed(true);
    });
    return () => stop.abort();
    // The sheet stays as it was when the form was opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (failed) return <p role="alert">{words("taskpane.mapping.unread")}</p>;
  if (!head) return <p className="pane-caption">{words("taskpane.loading")}</p>;
  return <Columns grid={head} rowsInAll={address.bottom - address.top + 1} {...rest} />;
}

function Columns({
  grid,
  rowsInAll,
  mapping,
  onApply,
  onCancel,
}: Omit<MappingFormProps, "workbook" | "address"> & {
  readonly grid: Grid;
  readonly rowsInAll: number;
}) {
  const [seen] = useState(() => seenHeader(grid, mapping));
  const [draft, setDraft] = useState(() => draftOf(seen, null, mapping));
  const missing = stillNeeded(draft);
  const ready = draft.kind !== null && missing.length === 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      className="pane-mapping"
      aria-label={words("taskpane.mapping.title")}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onApply(mappingOf(draft, seen));
      }}
    >
      <Field label={words("taskpane.mapping.kind")}>
        <Select
          autoFocus
          value={draft.kind ?? ""}
          onChange={(_, { value }) =>
            setDraft(
              value === "" ? { kind: null, roles: new Map() } : draftOf(seen, value as TableKind)
            )
          }
        >
          <option value="">{words("taskpane.mapping.chooseKind")}</option>
          {kindsToSay.map((kind) => (
            <option key={kind} value={kind}>
              {words(`taskpane.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {draft.kind &&
        rolesToSay(draft.kind).map(({ role, group }) => (
          <RoleField key={role} {...{ role, group, seen, draft }} onDraft={setDraft} />
        ))}
      <p role="status" className="pane-status-line">
        <StatusIcon kind={ready ? "met" : "warning"} />
        {told(draft, missing, rowsInAll - seen.row - 1)}
      </p>
      <div className="pane-buttons">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!ready}>
          {words("taskpane.mapping.apply")}
        </Button>
        {mapping && (
          <Button type="button" size="small" onClick={() => onApply(null)}>
            {words("taskpane.mapping.reset")}
          </Button>
        )}
        <Button type="button" size="small" appearance="subtle" onClick={onCancel}>
          {words("taskpane.cancel")}
        </Button>
      </div>
    </form>
  );
}

interface RoleFieldProps {
  readonly role: ColumnRole;
  readonly group: readonly ColumnRole[] | null;
  readonly seen: HeaderSeen;
  readonly draft: MappingDraft;
  readonly onDraft: (draft: MappingDraft) => void;
}

function RoleField({ role, group, seen, draft, onDraft }: RoleFieldProps) {
  const several = group !== null && group.length > 1;
  return (
    <Field
      label={words(`taskpane.role.${role}`)}
      required={group?.length === 1}
      hint={
        several ? words("taskpane.mapping.oneOf", { roles: { list: namesOf(group) } }) : undefined
      }
    >
      <Select
        value={String(draft.roles.get(role) ?? "")}
        onChange={(_, { value }) =>
          onDraft(withRole(draft, role, value === "" ? null : Number(value)))
        }
      >
        <option value="">{words("taskpane.mapping.noColumn")}</option>
        {seen.columns.map(({ index, header, sample }) => (
          <option key={index} value={index}>
            {sample === "" ? header : words("taskpane.mapping.column", { header, sample })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function told(
  { kind }: MappingDraft,
  missing: readonly (readonly ColumnRole[])[],
  rows: number
): string {
  if (!kind) return words("taskpane.mapping.noKind");
  if (missing.length === 0)
    return words("taskpane.mapping.ready", { kind: words(`taskpane.kind.${kind}`), rows });
  return words("taskpane.mapping.missing", {
    roles: missing.map((group) => namesOf(group).join(" / ")).join(", "),
  });
}

function namesOf(roles: readonly ColumnRole[]): readonly string[] {
  return roles.map((role) => words(`taskpane.role.${role}`));
}
