#!/usr/bin/env bash
# Installs Debian packages by name, without questions: install.sh PACKAGE...   Needs root. Silent where it goes well; else exit code 1 and the end of what apt-get said.
# An installation that was cut off before leaves dpkg half-way, and then every other one fails: it is finished first.
set -uo pipefail
[ $# -gt 0 ] || { sed -n '2,3p' "$0"; exit 2; }
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Another installation may hold the lock: it is waited for. Those of other scripts of the project wait before `update`, which would not.
exec 9> "${TMPDIR:-/tmp}/oligo-install.lock" && flock 9
install() { apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"; }
finish_earlier() { dpkg --force-confdef --force-confold --configure -a && apt-get install -y -q --fix-broken -o DPkg::Lock::Timeout=300; }

{ apt-get update -q && { install "$@" || { finish_earlier && install "$@"; }; }; } </dev/null >"$log" 2>&1 && exit 0
tail -n 20 "$log" >&2
echo "could not install: $*" >&2
exit 1
