import type { PersonLine, SkillingTrace, StepLine } from "../../engine/trace";
import { formatList } from "../../words/format";
import { shownPoints } from "../../report/shownPoints";
import { pointsEach } from "../../rulebook/rate";
import { say, words, type MessageId } from "../../words/say";
import { Disclosure } from "../parts/Disclosure";
import { dayOfSerial } from "../parts/formats";
import { CheckFilled, HalfFilled } from "../parts/icons";
import { LongList } from "../parts/LongList";
import { StatusIcon } from "../parts/Note";
import { ExamCodes } from "./ExamCodes";
import { SourceLink, type ShowRow } from "./SourceLink";

interface SkillingDetailProps {
  readonly trace: SkillingTrace;
  readonly showRow: ShowRow;
}

/** Reasons that say a row has nothing to do with this metric: most rows of an export. */
const offTheList: readonly MessageId[] = ["engine.notListed", "engine.notCertification"];

/** The steps as a ladder with the people on each, then what doesn't count. */
export function SkillingDetail({ trace, showRow }: SkillingDetailProps) {
  const { steps, uncounted } = trace;
  const points = shownPoints(pointsEach(trace.perPerson));
  const elsewhere = uncounted.filter(({ why }) => offTheList.includes(why.id));
  const near = uncounted.filter(({ why }) => !offTheList.includes(why.id));
  return (
    <>
      <p>{words("taskpane.skilling.rule", { points })}</p>
      <ol className="pane-ladder">
        {steps.map((step) => (
          <li key={step.step}>
            <Step step={step} points={points} showRow={showRow} />
          </li>
        ))}
      </ol>
      {near.length > 0 && (
        <section className="pane-uncounted">
          <h2>
            {words("taskpane.skilling.uncounted")} <span className="pane-weak">{near.length}</span>
          </h2>
          <UncountedList lines={near} showRow={showRow} />
        </section>
      )}
      {elsewhere.length > 0 && (
        <Disclosure label={words("taskpane.skilling.notListed", { count: elsewhere.length })}>
          <UncountedList lines={elsewhere} showRow={showRow} />
        </Disclosure>
      )}
    </>
  );
}

function Step({ step, points, showRow }: { step: StepLine; points: number; showRow: ShowRow }) {
  const names = step.certifications.map(({ id, name }) => `${name} (${id})`);
  return (
    <>
      <div className="pane-step-head">
        <h2>{words(`taskpane.skilling.${step.role}`)}</h2>
        <span className="pane-step-count">
          {step.met ? <CheckFilled size={14} className="pane-success" /> : <HalfFilled size={14} />}
          {words("taskpane.skilling.count", { counted: step.counted, needed: step.needed })}
        </span>
      </div>
      <p className="pane-caption">
        <ExamCodes
          text={
            step.role === "gate"
              ? words("taskpane.skilling.gateRule", { names: formatList(names) })
              : words("taskpane.skilling.pointsRule", { names: formatList(names), points })
          }
        />
      </p>
      <LongList items={step.people} keyOf={({ personKey }) => personKey}>
        {(line) => (
          <Counted line={line} titled={step.certifications.length > 1} showRow={showRow} />
        )}
      </LongList>
    </>
  );
}

interface CountedProps {
  readonly line: PersonLine;
  /** Whether the step knows more than one certification, so that each has to be named. */
  readonly titled: boolean;
  readonly showRow: ShowRow;
}

function Counted({ line, titled, showRow }: CountedProps) {
  const source = <SourceLink source={line.source} showRow={showRow} />;
  return (
    <>
      <div className="pane-person">
        <span className="pane-person-name">{line.person}</span>
        {!titled && source}
        <span className="pane-weak">{dayOfSerial(line.expires)}</span>
      </div>
      {titled && (
        <div className="pane-caption-line">
          <span>
            <ExamCodes text={titleOf(line)} />
          </span>
          {source}
        </div>
      )}
      {line.why.id === "engine.countsRetired" && (
        <p className="pane-caption pane-strong">{say(line.why)}</p>
      )}
    </>
  );
}

function UncountedList({ lines, showRow }: { lines: readonly PersonLine[]; showRow: ShowRow }) {
  return (
    <LongList items={lines} keyOf={(_, index) => index}>
      {(line) => <Uncounted line={line} showRow={showRow} />}
    </LongList>
  );
}

function Uncounted({ line, showRow }: { line: PersonLine; showRow: ShowRow }) {
  return (
    <div className="pane-uncounted-line">
      <StatusIcon kind="info" />
      <div>
        <div className="pane-person">
          <span>{line.person}</span>
          <SourceLink source={line.source} showRow={showRow} />
        </div>
        <p className="pane-caption">
          <ExamCodes text={titleOf(line)} />
        </p>
        <p className="pane-caption pane-strong">{say(line.why)}</p>
      </div>
    </div>
  );
}

function titleOf({ title, certification }: PersonLine): string {
  return certification && !title.includes(certification) ? `${title} (${certification})` : title;
}
