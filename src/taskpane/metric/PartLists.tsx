import { whyInFull } from "../../engine/explainParts";
import type { PartEntity, PartLine } from "../../engine/partsTrace";
import { isNear } from "../../report/details/partRows";
import { say, words, type MessageId } from "../../words/say";
import { percent } from "../parts/formats";
import { Disclosure } from "../parts/Disclosure";
import { AmountList, type AmountLine } from "./AmountList";
import { unitOver, upOrDown } from "./partAmounts";
import type { ShowRow } from "./SourceLink";

interface PartListsProps {
  readonly part: PartLine;
  readonly showRow: ShowRow;
}

type Caption = (line: PartEntity) => string | null;

/** The customers, or workloads at them, behind a part: who nearly counts and what moved first. */
export function PartLists({ part, showRow }: PartListsProps) {
  const counted = part.unit === "customers" || part.unit === "workloads";
  const near = part.lines.filter((line) => isNear(part, line));
  const of = (change: PartEntity["change"]) => part.lines.filter((line) => line.change === change);
  const below = of("below").filter((line) => !near.includes(line));
  const list = (title: MessageId, lines: readonly PartEntity[], caption: Caption) => (
    <Lines title={words(title)} lines={lines} caption={caption} showRow={showRow} />
  );
  const folded = (
    id: "kept" | "below" | "excluded",
    lines: readonly PartEntity[],
    caption: Caption
  ) =>
    lines.length > 0 && (
      <Disclosure label={words(`taskpane.parts.${id}`, { count: lines.length })}>
        {list(titles[id], lines, caption)}
      </Disclosure>
    );
  return (
    <>
      {list("taskpane.netAdds.near", near, inFull)}
      {counted ? (
        <>
          {list("taskpane.netAdds.gained", of("gained"), sharesOf)}
          {list("taskpane.netAdds.lost", of("lost"), (line) =>
            near.includes(line) ? words("taskpane.netAdds.seeNear") : inFull(line)
          )}
          {folded("kept", of("kept"), sharesOf)}
        </>
      ) : (
        list(
          "taskpane.growth.largest",
          part.lines
            .filter(({ countsThen, countsNow }) => countsThen || countsNow)
            .sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a))),
          movement
        )
      )}
      {folded("below", below, inFull)}
      {folded("excluded", of("excluded"), inFull)}
    </>
  );
}

const titles = {
  kept: "taskpane.netAdds.kept",
  below: "taskpane.services.dontCount",
  excluded: "taskpane.parts.leftOut",
} as const;

function Lines({
  title,
  lines,
  caption,
  showRow,
}: {
  readonly title: string;
  readonly lines: readonly PartEntity[];
  readonly caption: Caption;
  readonly showRow: ShowRow;
}) {
  const unit = lines[0] && unitOver(lines[0].amountUnit);
  return (
    <AmountList
      title={
        <>
          {title}{" "}
          <span className="pane-weak">{unit ? `${lines.length} · ${unit}` : lines.length}</span>
        </>
      }
      columns={[words("taskpane.bridge.then"), words("taskpane.bridge.now")]}
      lines={lines.map((line, index) => amountLine(line, caption(line), index))}
      showRow={showRow}
    />
  );
}

function amountLine(line: PartEntity, caption: string | null, index: number): AmountLine {
  const { name, tenantId, workload, amountUnit, then, now, countsThen, countsNow, source } = line;
  return {
    key: `${tenantId ?? name} ${workload ?? ""} ${index}`,
    name,
    amounts: [then, now],
    unit: amountUnit,
    strong: [countsThen, countsNow],
    caption: [workload, caption].filter((told) => told !== null).join(" · ") || null,
    source,
  };
}

function inFull(line: PartEntity): string {
  return say(whyInFull(line));
}

/** Who counts as anyone does needs no reason, but a share where one is asked. */
function sharesOf({ shareThen, shareNow, why }: PartEntity): string | null {
  const told = [
    ...(shareNow === null
      ? []
      : [
          shareThen === null
            ? words("taskpane.parts.shareNow", { now: percent(shareNow) })
            : words("taskpane.parts.shares", { then: percent(shareThen), now: percent(shareNow) }),
        ]),
    ...(plain.includes(why.id) ? [] : [say(why)]),
  ];
  return told.length > 0 ? told.join(" · ") : null;
}

const plain: readonly MessageId[] = ["engine.countsBoth", "engine.countsNow"];

/** What a customer adds to a sum, and why where that is not plain. */
function movement(line: PartEntity): string {
  const change = changeOf(line);
  return [
    change === 0 ? words("taskpane.growth.same") : upOrDown(change, line.amountUnit),
    ...(plain.includes(line.why.id) ? [] : [say(line.why)]),
  ].join(" · ");
}

function changeOf({ then, now, countsThen, countsNow }: PartEntity): number {
  return (countsNow ? (now ?? 0) : 0) - (countsThen ? (then ?? 0) : 0);
}
