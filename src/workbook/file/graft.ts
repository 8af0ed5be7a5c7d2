import type { FileBook } from "./fileBook";
import type { ZipPackage } from "./zipPackage";

/** null: nothing to keep */
export async function graft(book: FileBook): Promise<ZipPackage | null> {
  void book;
  return null;
}
