import { createRequire } from "node:module";
import type { Cell } from "../../src/evidence/grid";
import { eligible, type Peer } from "./peers";

/** The part of DuckDB's own binding used here. The platform's package is taken directly; its wrapper names platforms that are not in every registry. */
interface Binding {
  open(path: string): Promise<object>;
  connect(database: object): Promise<object>;
  query(connection: object, sql: string): Promise<object>;
  fetch_chunk(result: object): Promise<object | null>;
  appender_create(connection: object, schema: null, table: string): object;
  appender_close_sync(appender: object): void;
  append_data_chunk(appender: object, chunk: object): void;
  create_logical_type(type: number): object;
  create_data_chunk(types: readonly object[]): object;
  data_chunk_reset(chunk: object): void;
  data_chunk_set_size(chunk: object, size: number): void;
  data_chunk_get_vector(chunk: object, column: number): object;
  vector_get_data(vector: object, bytes: number): Uint8Array;
  vector_assign_string_element(vector: object, index: number, text: string): void;
}

const [integer, double, text] = [4, 11, 17];
const columns = [text, integer, text, double, text];
const rowsInChunk = 2048;

/** DuckDB in memory: rows appended in chunks, then two queries. Null where it has no binary. */
export async function duckdb(): Promise<Peer | null> {
  const binding = bindingOf();
  if (!binding) return null;
  const connection = await binding.connect(await binding.open(":memory:"));
  const sql = (statement: string) => binding.query(connection, statement);
  return {
    name: "DuckDB",
    fold: async (grid) => {
      await sql(
        "CREATE OR REPLACE TABLE ledger (tenant VARCHAR, month INTEGER, service VARCHAR, acr DOUBLE, association VARCHAR)"
      );
      append(binding, connection, grid);
      const where = `association IN (${eligible.map((name) => `'${name}'`).join()})`;
      const months = await sql(
        `SELECT sum(acr) FROM (SELECT tenant, month, sum(acr) AS acr FROM ledger WHERE ${where} GROUP BY ALL)`
      );
      await sql(`SELECT service, month, sum(acr) FROM ledger WHERE ${where} GROUP BY ALL`);
      const chunk = (await binding.fetch_chunk(months))!;
      const bytes = binding.vector_get_data(binding.data_chunk_get_vector(chunk, 0), 8);
      return new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true);
    },
  };
}

function append(binding: Binding, connection: object, grid: readonly (readonly Cell[])[]): void {
  const appender = binding.appender_create(connection, null, "ledger");
  const chunk = binding.create_data_chunk(columns.map((type) => binding.create_logical_type(type)));
  for (let from = 1; from < grid.length; from += rowsInChunk) {
    binding.data_chunk_reset(chunk);
    const count = Math.min(rowsInChunk, grid.length - from);
    columns.forEach((type, column) => {
      const vector = binding.data_chunk_get_vector(chunk, column);
      if (type === text) {
        for (let row = 0; row < count; row++)
          binding.vector_assign_string_element(vector, row, grid[from + row]![column] as string);
        return;
      }
      const width = type === integer ? 4 : 8;
      const { buffer, byteOffset } = binding.vector_get_data(vector, count * width);
      const numbers =
        type === integer
          ? new Int32Array(buffer, byteOffset, count)
          : new Float64Array(buffer, byteOffset, count);
      for (let row = 0; row < count; row++)
        numbers[row] = (grid[from + row]![column] as number | null) ?? 0;
    });
    binding.data_chunk_set_size(chunk, count);
    binding.append_data_chunk(appender, chunk);
  }
  binding.appender_close_sync(appender);
}

function bindingOf(): Binding | null {
  try {
    const load = createRequire(import.meta.url);
    return load("@duckdb/node-bindings-linux-x64/duckdb.node") as Binding;
  } catch {
    return null;
  }
}
