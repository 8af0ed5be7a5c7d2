import {
  Button,
  Link,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
} from "@fluentui/react-components";
import { useRef } from "react";
import { words, type MessageId } from "../../words/say";
import type { Bench } from "./bench";
import { OpenIcon, SampleIcon, SaveIcon } from "./icons";

const differences: readonly MessageId[] = [
  "workbench.differs.proof",
  "workbench.differs.errors",
  "workbench.differs.spill",
  "workbench.differs.blanks",
  "workbench.differs.files",
  "workbench.differs.charts",
];

export function TopBar({ bench, busy }: { readonly bench: Bench; readonly busy: string | null }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="workbench-bar">
      <h1>{words("workbench.title")}</h1>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.csv,.tsv"
        hidden
        onChange={({ currentTarget }) => {
          bench.openFiles([...(currentTarget.files ?? [])]);
          // The same file may be picked again.
          currentTarget.value = "";
        }}
      />
      <Button appearance="subtle" icon={<OpenIcon />} onClick={() => picker.current?.click()}>
        {words("workbench.open")}
      </Button>
      <Button appearance="subtle" icon={<SaveIcon />} onClick={bench.save}>
        {words("workbench.save")}
      </Button>
      <Button appearance="subtle" icon={<SampleIcon />} onClick={bench.openSample}>
        {words("workbench.sample")}
      </Button>
      <div role="status">{busy && <Spinner size="extra-tiny" label={busy} />}</div>
      <p className="workbench-caveat">
        {words("workbench.notExcel")}{" "}
        <Popover withArrow>
          <PopoverTrigger disableButtonEnhancement>
            <Link as="button" inline>
              {words("workbench.whatDiffers")}
            </Link>
          </PopoverTrigger>
          <PopoverSurface
            className="workbench-differences"
            aria-label={words("workbench.whatDiffers")}
          >
            <ul>
              {differences.map((id) => (
                <li key={id}>{words(id)}</li>
              ))}
            </ul>
          </PopoverSurface>
        </Popover>
      </p>
    </header>
  );
}
