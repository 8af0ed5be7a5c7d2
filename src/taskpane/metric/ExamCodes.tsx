/** A text whose exam codes ("AZ-104") never break at their hyphen. */
export function ExamCodes({ text }: { readonly text: string }) {
  return text.split(/([A-Z]{2,3}-\d{3})/).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="pane-unbroken">
        {part}
      </span>
    ) : (
      part
    )
  );
}
