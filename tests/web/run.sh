#!/usr/bin/env bash
# The page: published twice with the same bytes, one file made of it, its answers equal to the tool's under node, its behaviour in Chromium.
# usage: run.sh [--quick]   --quick: published once. Needs a built Release of src/Oligo.Cli and tests/Oligo.Interop.
# Installs what is missing by name (apt-get needs root). Exit code 0: everything holds. 1: something does not. 2: a step broke.
set -uo pipefail
cd "$(dirname "$0")/../.."

playwright=playwright-core@1.64.1
axe=axe-core@4.14.1
work=artifacts/web
most_site=2200000
most_file=3500000
tool=src/Oligo.Cli/bin/Release/net10.0/Oligo.Cli.dll
molecules=tests/Oligo.Interop/bin/Release/net10.0/Oligo.Interop.dll
failed=0

broken() { echo "web: $*"; exit 2; }
publish() {
  dotnet publish src/Oligo.Web -c Release -o "$1" -v quiet -nologo > "$work/publish.log" 2>&1 ||
    { tail -20 "$work/publish.log"; broken "the page cannot be published"; }
}
at_most() { echo "$1: $2 bytes, at most $3"; [ "$2" -le "$3" ] || failed=1; }

[ -f "$tool" ] && [ -f "$molecules" ] || broken "build first: dotnet build -c Release"
command -v node > /dev/null && command -v npm > /dev/null || broken "node and npm are missing"
command -v chromium > /dev/null || tests/install.sh chromium || broken "install the Debian package chromium"
rm -rf "$work"
mkdir -p "$work/node"
echo '{"private":true}' > "$work/node/package.json"
npm install --silent --no-save --no-package-lock --no-audit --no-fund --prefix "$work/node" "$playwright" "$axe" > "$work/npm.log" 2>&1 ||
  { tail -5 "$work/npm.log"; broken "npm could not install $playwright and $axe"; }

publish "$work/site"
node src/Oligo.Web/single-file.mjs "$work/site/wwwroot" "$work/oligo.html" || broken "the single file cannot be made"
at_most "site, brotli" "$(find "$work/site/wwwroot" -name '*.br' -printf '%s\n' | awk '{ sum += $1 } END { print sum }')" "$most_site"
at_most "single file" "$(stat -c %s "$work/oligo.html")" "$most_file"
if [ "${1:-}" != --quick ]; then
  rm -rf src/Oligo.Web/obj src/Oligo.Web/bin
  publish "$work/again"
  node src/Oligo.Web/single-file.mjs "$work/again/wwwroot" "$work/again.html" > /dev/null || broken "the single file cannot be made again"
  diff -r "$work/site/wwwroot" "$work/again/wwwroot" > /dev/null && cmp -s "$work/oligo.html" "$work/again.html" &&
    echo "published twice: the same bytes" || { echo "published twice: the bytes DIFFER"; failed=1; }
fi

dotnet "$molecules" write "$work/molecules" 1 1000 20264 > /dev/null || broken "the molecules cannot be written"
node tests/web/equal.mjs "$work/site/wwwroot" "$tool" "$work/molecules/cases-0.ndjson" "$work/documents.ndjson" || failed=1
node tests/web/engine.mjs || failed=1
# Side by side what mostly waits for the page; alone what measures it.
waiting=()
for test in equal-browser browser features; do
  node "tests/web/$test.mjs" "$work" > "$work/$test.log" 2>&1 &
  waiting+=($!)
done
for test in "${waiting[@]}"; do wait "$test" || failed=1; done
cat "$work"/{equal-browser,browser,features}.log
for test in hostile guide; do
  node "tests/web/$test.mjs" "$work" || failed=1
done
exit "$failed"
