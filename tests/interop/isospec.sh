#!/usr/bin/env bash
# Isotope patterns and fine structure by IsoSpec (Debian python3-isospec, which needs python3-cffi beside it).
#
#   tests/interop/isospec.sh FORMULAS ISOTOPES OUTPUT
#
# The files are those of check_isospec.py. Installs what is missing (apt-get needs root). Exit code 2: it cannot be had.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 3 ] || { sed -n '2,6p' "$0"; exit 2; }
# Debian's packages belong to Debian's Python, which need not be the first on the path.
python=/usr/bin/python3
export PYTHONDONTWRITEBYTECODE=1
has_isospec() { [ -x "$python" ] && "$python" -c 'import IsoSpecPy' 2>/dev/null; }

has_isospec || "$here/../install.sh" python3-isospec python3-cffi || exit 2
has_isospec || { echo "$python still lacks IsoSpecPy"; exit 2; }
"$python" "$here/check_isospec.py" "$@"
