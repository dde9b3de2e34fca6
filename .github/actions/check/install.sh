#!/usr/bin/env bash
# Brings til to the runner: a release whose checksum is pinned, verified before anything of it is unpacked and kept in
# the runner's tool cache; as long as no release is pinned, a build of the checkout that this action stands in.
# The file 'release' beside this one pins: a version in its first line, then that release's SHA256SUMS.
set -euo pipefail
source=$(cd "$GITHUB_ACTION_PATH/../../.." && pwd)

fail() {
  echo "til: $1" >&2
  echo "hint: $2" >&2
  exit 3
}

built() {
  if [ ! -x "$source/target/til/bin/til" ]; then
    # The runner's own JDK 17 or newer serves; the images name them all.
    for java in "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_21_X64:-}" "${JAVA_HOME_17_X64:-}"; do
      if [ -n "$java" ]; then
        export JAVA_HOME=$java
        break
      fi
    done
    mvn -q -B -f "$source/pom.xml" package -DskipTests
  fi
  til=$source/target/til/bin/til
}

released() {
  local platform archive prefix sum name sha256=$INPUT_SHA256
  case ${RUNNER_OS:-}-${RUNNER_ARCH:-} in
    Linux-X64) platform=linux-x64 ;;
    Linux-ARM64) platform=linux-arm64 ;;
    macOS-ARM64) platform=macos-arm64 ;;
    *) fail "no release is made for a runner of the kind '${RUNNER_OS:-}-${RUNNER_ARCH:-}'" "use ubuntu-24.04" ;;
  esac
  archive=til-$version-$platform.tar.gz
  if [ -z "$sha256" ] && [ "$version" = "$pinned" ]; then
    while read -r sum name; do
      if [ "$name" = "$archive" ]; then sha256=$sum; fi
    done <"$GITHUB_ACTION_PATH/release"
  fi
  [ -n "$sha256" ] || fail "no checksum is pinned for '$archive'" "give the step 'sha256:' beside 'version:'; it is in that release's SHA256SUMS"
  prefix=$RUNNER_TOOL_CACHE/til/$version/$platform
  til=$prefix/bin/til
  # The marker is the toolkit's, and says what was verified: a cache may hold something else of the same version.
  if [ -x "$til" ] && [ "$(cat "$prefix.complete" 2>/dev/null)" = "$sha256" ]; then
    echo "til $version is in the runner's tool cache"
    return
  fi
  rm -rf "$prefix" "$prefix.complete"
  "$source/src/dist/install.sh" --prefix "$prefix" --version "$version" --sha256 "$sha256" \
    ${INPUT_FROM:+--from "$INPUT_FROM"} >/dev/null || exit 3
  echo "$sha256" >"$prefix.complete"
}

pinned=''
if [ -r "$GITHUB_ACTION_PATH/release" ]; then read -r pinned <"$GITHUB_ACTION_PATH/release"; fi
version=${INPUT_VERSION:-$pinned}
if [ -n "$version" ]; then released; else built; fi
"$til" --version
echo "til=$til" >>"$GITHUB_OUTPUT"
