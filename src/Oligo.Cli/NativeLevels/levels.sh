#!/usr/bin/env bash
# Compiles the native tool a second time, for AVX-512, and joins it with the first into one object file: levels.sh ILC RSP OBJECT OUTPUT CC LIBRARY...
# ILC  the compiler            RSP     its arguments for the first object         OBJECT  the first object
# CC   the linker's driver     OUTPUT  takes both, with a `main` that chooses     LIBRARY libraries of the runtime, that of its `main` among them
# Needs ld and objcopy of binutils, which come with gcc.
set -euo pipefail
ilc=$1 rsp=$2 object=$3 output=$4 cc=$5
shift 5
folder=$(dirname "$output")

sed "s#^-o:.*#-o:$folder/avx512.o#" "$rsp" > "$folder/avx512.rsp"
echo '--instruction-set:x86-64-v4,avx512v3' >> "$folder/avx512.rsp"
"$ilc" "@$folder/avx512.rsp"

# Each level is a whole program with a runtime of its own; one of them runs. All names but `main` become local, so that they do not meet. The linker finds the
# ends of three sections by their names, which therefore differ.
join_level() {
  local level=$1 object=$2 names=() section
  shift 2
  for section in managedcode unbox modules; do
    names+=(--rename-section "__$section=${level}_$section")
    names+=(--redefine-sym "__start___$section=__start_${level}_$section" --redefine-sym "__stop___$section=__stop_${level}_$section")
  done
  ld -r --force-group-allocation -o "$folder/$level.all.o" "$object" --start-group "$@" --end-group
  objcopy "${names[@]}" --redefine-sym "main=oligo_${level}_main" "$folder/$level.all.o"
  objcopy --keep-global-symbol="oligo_${level}_main" "$folder/$level.all.o" "$folder/$level.whole.o"
  rm "$folder/$level.all.o"
}
join_level baseline "$object" "$@"
join_level avx512 "$folder/avx512.o" "$@"
"$cc" -O2 -c "$(dirname "$0")/main.c" -o "$folder/main.o"
ld -r -o "$output" "$folder/main.o" "$folder/baseline.whole.o" "$folder/avx512.whole.o"
rm "$folder/avx512.o" "$folder"/*.whole.o
