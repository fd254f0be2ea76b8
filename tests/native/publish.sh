#!/usr/bin/env bash
# Publishes the tool as a native binary, artifacts/native/oligo: the only warnings are those that docs/guide/native.md lists.
# usage: publish.sh   Needs a linker (gcc or clang).
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet publish src/Oligo.Cli -c Release -r linux-x64 -p:PublishAot=true -p:PackAsTool=false -o artifacts/native -v minimal -nologo > "$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
# One for each assembly that is not ours.
grep -o 'warning IL[0-9]*: Assembly .[A-Za-z.]*.' "$work/publish.log" | tr -d "'\`" | sed 's/warning \(IL[0-9]*\): Assembly /\1 /' | sort -u > "$work/warnings"
grep -o '^| IL[0-9]* | [A-Za-z.]* ' docs/guide/native.md | sed 's/^| \(IL[0-9]*\) | \([A-Za-z.]*\) $/\1 \2/' | sort -u > "$work/listed"
if grep -q 'warning' "$work/publish.log" && grep 'warning' "$work/publish.log" | grep -v 'IL2104\|IL3053'; then echo "a warning that docs/guide/native.md does not list"; exit 1; fi
diff "$work/listed" "$work/warnings" || { echo "the warnings are not those of docs/guide/native.md"; exit 1; }
