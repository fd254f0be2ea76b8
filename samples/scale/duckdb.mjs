// Reads Parquet parts as one table: node duckdb.mjs 'parts/*.parquet'   (npm install @duckdb/node-api)
import { DuckDBInstance } from '@duckdb/node-api';

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
const result = await connection.runAndReadAll(`
  SELECT length, count(*) AS strands, min(monoisotopic_da) AS lightest, max(monoisotopic_da) AS heaviest
  FROM read_parquet('${process.argv[2]}')
  WHERE status = 'ok'
  GROUP BY length
  ORDER BY length`);
console.log(result.columnNames().join('\t'));
for (const row of result.getRows()) {
  console.log(row.join('\t'));
}
