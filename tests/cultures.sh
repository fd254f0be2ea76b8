#!/usr/bin/env bash
# Runs tests under other cultures: decimal commas, digits and calendars of their own, an alphabet with two kinds of i.
# usage: cultures.sh [all]   without `all`: the tests of the tool under two cultures (CI); with it: every test under eight. Needs a built Release.
# TRX files go to RESULTS (artifacts/test-results/cultures).
set -uo pipefail
cd "$(dirname "$0")/.."
results=${RESULTS:-artifacts/test-results/cultures}
cultures="de-DE tr-TR"
projects=tests/Oligo.Cli.Tests
if [ "${1:-}" = all ]; then
  cultures="de-DE tr-TR ar-SA fa-IR fr-FR hi-IN ja-JP pt-BR"
  projects="tests/Oligo.Tests tests/Oligo.Cli.Tests"
fi
failed=0
for culture in $cultures; do
  for project in $projects; do
    echo "cultures: $(basename "$project") under $culture"
    OLIGO_TEST_CULTURE=$culture dotnet test --project "$project" --no-build -c Release --culture "$culture" --results-directory "$results" \
      --report-trx --report-trx-filename "$(basename "$project")-$culture.trx" || failed=1
  done
done
exit "$failed"
