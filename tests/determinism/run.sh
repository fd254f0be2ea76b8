#!/usr/bin/env bash
# One checksum over all values that `oligo selftest` computes, on every platform that is at hand: they must be equal.
# x64 compiled at run time, at each width of vectors and without any; the native binary at both of its levels; Arm64 under qemu; WebAssembly under node.
# usage: run.sh [NATIVE]   NATIVE: a native binary that is published already. Needs a built Release of src/Oligo.Cli.
# Installs what is missing by name (apt-get needs root). Exit code 0: all equal. 1: one differs or failed. 2: a platform is missing.
set -uo pipefail
cd "$(dirname "$0")/../.."

managed=src/Oligo.Cli/bin/Release/net10.0/Oligo.Cli.dll
native=${1:-}
work=artifacts/determinism
rm -rf "$work"
mkdir -p "$work"
first=
failed=0

broken() { echo "determinism: $*"; exit 2; }

# Runs a self-test; the checksum is the last line of its text.
check() {
  local name=$1 checksum code=0; shift
  "$@" > "$work/out.txt" 2>&1 || code=$?
  checksum=$(tail -1 "$work/out.txt")
  [ -n "$first" ] || first=$checksum
  if [ "$code" -eq 0 ] && [[ $checksum =~ ^[0-9a-f]{64}$ ]] && [ "$checksum" = "$first" ]; then
    printf '%-34s %s\n' "$name" "$checksum"
    return
  fi
  printf '%-34s DIFFERS, exit code %d\n' "$name" "$code"
  tail -20 "$work/out.txt"
  failed=1
}

[ -f "$managed" ] || broken "build first: dotnet build -c Release"
check "x64, compiled at run time" dotnet exec "$managed" selftest
check "x64, without AVX-512" env DOTNET_EnableAVX512=0 dotnet exec "$managed" selftest
check "x64, without AVX2" env DOTNET_EnableAVX2=0 dotnet exec "$managed" selftest
check "x64, no processor instructions" env DOTNET_EnableHWIntrinsic=0 dotnet exec "$managed" selftest
check "x64, no tiers" env DOTNET_TieredCompilation=0 dotnet exec "$managed" selftest

if [ -z "$native" ]; then
  native=$work/native/oligo
  dotnet publish src/Oligo.Cli -c Release -r linux-x64 -p:PublishAot=true -p:PackAsTool=false -o "$work/native" -v quiet -nologo > "$work/native.log" 2>&1 ||
    { tail -20 "$work/native.log"; broken "the native binary cannot be published"; }
fi
check "x64, native" "$native" selftest
check "x64, native, without AVX-512" env DOTNET_EnableAVX512=0 "$native" selftest

command -v qemu-aarch64-static > /dev/null && [ -d /usr/aarch64-linux-gnu ] ||
  tests/install.sh qemu-user-static libc6-arm64-cross libstdc++6-arm64-cross libgcc-s1-arm64-cross ||
  broken "install the Debian packages qemu-user-static, libc6-arm64-cross, libstdc++6-arm64-cross and libgcc-s1-arm64-cross"
dotnet publish src/Oligo.Cli -c Release -r linux-arm64 --self-contained -p:PackAsTool=false -o "$work/arm64" -v quiet -nologo > "$work/arm64.log" 2>&1 ||
  { tail -20 "$work/arm64.log"; broken "the tool cannot be published for Arm64"; }
check "Arm64, compiled at run time, qemu" qemu-aarch64-static -L /usr/aarch64-linux-gnu "$work/arm64/Oligo.Cli" selftest

command -v node > /dev/null || broken "node is missing"
dotnet publish tests/determinism/Wasm -c Release -o "$work/wasm" -v quiet -nologo > "$work/wasm.log" 2>&1 ||
  { tail -20 "$work/wasm.log"; broken "the groups cannot be published as WebAssembly"; }
check "WebAssembly, node $(node --version)" node tests/determinism/Wasm/main.mjs "$work/wasm/wwwroot"

[ "$failed" -eq 0 ] && echo "determinism: all equal"
exit "$failed"
