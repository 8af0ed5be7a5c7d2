import { cutText, plainText } from "../../../src/report/plainText";

describe("text from the user's data", () => {
  test.each(["=1+1", "+49 30", "-Acme", "@home", " =cmd|'/c calc'!A1", "\t=1"])(
    "%j gets an apostrophe before it, so that it can't become a formula",
    (text) => {
      expect(plainText(text)).toMatch(/^'\s*[=+\-@]/);
    }
  );

  test.each(["Contoso", "– no rows", "−4 points", "A=B", "1+1"])("%j stays as it is", (text) => {
    expect(plainText(text)).toBe(text);
  });

  test("32,767 characters fit, one more is cut and says so", () => {
    expect(plainText("x".repeat(32_767))).toHaveLength(32_767);
    const cut = plainText("x".repeat(32_768));
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith("…")).toBe(true);
  });

  test("control characters and halves of a character become blanks, emoji stay", () => {
    expect(plainText("a\u0000b\nc\uFFFEd\uD83D!")).toBe("a b c d !");
    expect(plainText("😀 <b>")).toBe("😀 <b>");
  });

  test("a cut never goes through an emoji", () => {
    expect(cutText("abc😀def", 5)).toBe("abc…");
    expect(cutText("abc", 3)).toBe("abc");
  });
});
