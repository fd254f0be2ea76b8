// Counts sites by strand and class over Parquet parts: node offtargets.mjs 'sites/*.parquet'   (npm install @duckdb/node-api)
import { DuckDBInstance } from '@duckdb/node-api';

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
const result = await connection.runAndReadAll(`
  SELECT query, strand, class, count(*) AS sites, count(DISTINCT record) AS records
  FROM read_parquet('${process.argv[2]}')
  WHERE status = 'ok'
  GROUP BY query, strand, class
  ORDER BY query, strand, class`);
console.log(result.columnNames().join('\t'));
for (const row of result.getRows()) {
  console.log(row.join('\t'));
}
