import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { words } from "../words/say";
import { Note } from "./parts/Note";

interface MishapProps {
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

/** Keeps a fault in a view from leaving an empty pane. React has error boundaries as classes only. */
export class Mishap extends Component<MishapProps, { readonly fault: string | null }> {
  override state: { readonly fault: string | null } = { fault: null };

  static getDerivedStateFromError(thrown: unknown): { fault: string } {
    if (!(thrown instanceof Error)) return { fault: unexpected(String(thrown)) };
    const { name, message } = thrown;
    return {
      fault: name === "ChunkLoadError" ? words("taskpane.mishap.load") : unexpected(message),
    };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <main className="pane-main">
        <Note kind="error" alert title={words("taskpane.mishap")}>
          <p>{fault}</p>
        </Note>
        <Button appearance="primary" onClick={this.again}>
          {words("taskpane.tryAgain")}
        </Button>
      </main>
    );
  }

  private readonly again = (): void => {
    this.setState({ fault: null });
    this.props.onAgain();
  };
}

function unexpected(what: string): string {
  return words("taskpane.problem.unexpected", { what });
}
