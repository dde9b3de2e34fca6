#!/usr/bin/env bash
# Brings til to the runner: a release whose checksum is known before anything of it is unpacked, kept in the runner's
# tool cache; or, only when INPUT_FROM_SOURCE is 'true', a build of the checkout that this script stands in.
# The file 'release' beside this one pins: a version in its first line, then that release's SHA256SUMS.
# Nothing but the archive is fetched. GitLab's job calls this script, too, which knows no RUNNER_OS and no RUNNER_ARCH.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source=$(cd "$here/../../.." && pwd)

fail() {
  echo "til: $1" >&2
  echo "hint: $2" >&2
  exit 3
}

# The JDKs that the runner's image names come before the usual one, which may be too old.
jdk() {
  local home
  for home in "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_21_X64:-}" "${JAVA_HOME_17_X64:-}" "${JAVA_HOME_25_ARM64:-}" \
    "${JAVA_HOME_21_ARM64:-}" "${JAVA_HOME_17_ARM64:-}" "${JAVA_HOME_21_arm64:-}" "${JAVA_HOME_17_arm64:-}" \
    "${JAVA_HOME:-}"; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ]; then
      export JAVA_HOME=$home
      return
    fi
  done
  command -v javac >/dev/null || fail "there is no JDK here to build til with" "$instead, or set a JDK 17 or newer up first"
}

built() {
  local instead="name a release by 'version:' and 'sha256:'"
  til=$source/target/til/bin/til
  [ ! -x "$til" ] || return 0
  command -v git >/dev/null || fail "there is no git here, which til works beside" "install it in a step before this one"
  command -v mvn >/dev/null || fail "there is no Maven here to build til with" "$instead, or set Maven 3.8 or newer up first"
  jdk
  mvn -q -B -f "$source/pom.xml" package -Dmaven.test.skip=true -Djacoco.skip -Dspotless.check.skip >&2 ||
    fail "til cannot be built from its source" "Maven says why; $instead"
}

# sum_in FILE NAME: the checksum that a SHA256SUMS has for a file.
sum_in() {
  local sum name
  while read -r sum name; do
    if [ "${name#\*}" = "$2" ]; then echo "$sum"; fi
  done <"$1"
}

released() {
  local platform archive prefix sha256=${INPUT_SHA256:-}
  case $version in
    *[!0-9A-Za-z.+-]* | .* | *..*) fail "'$version' is no version" "write it as 'version: 0.1.0'" ;;
  esac
  case ${RUNNER_OS:-$(uname -s)}-${RUNNER_ARCH:-$(uname -m)} in
    Linux-X64 | Linux-x86_64) platform=linux-x64 ;;
    Linux-ARM64 | Linux-aarch64) platform=linux-arm64 ;;
    macOS-ARM64 | Darwin-arm64) platform=macos-arm64 ;;
    *) fail "no release is made for a runner of the kind '${RUNNER_OS:-}-${RUNNER_ARCH:-}'" "use ubuntu-24.04" ;;
  esac
  archive=til-$version-$platform.tar.gz
  if [ -z "$sha256" ] && [ "$version" = "$pinned" ]; then sha256=$(sum_in "$here/release" "$archive"); fi
  # Whoever names a folder of this machine trusts what lies there.
  if [ -z "$sha256" ] && [ -n "$folder" ] && [ -r "$folder/SHA256SUMS" ]; then sha256=$(sum_in "$folder/SHA256SUMS" "$archive"); fi
  if [ -z "$sha256" ] && [ -n "$folder" ] && [ ! -r "$folder/SHA256SUMS" ]; then
    fail "there is no SHA256SUMS in '$folder', which is to install from" "name the folder of a whole release"
  fi
  [ -n "$sha256" ] || fail "no checksum is pinned for '$archive'" "give the step 'sha256:' beside 'version:'; it is in that release's SHA256SUMS"
  sha256=$(printf %s "$sha256" | tr '[:upper:]' '[:lower:]')
  prefix=${RUNNER_TOOL_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/til-tools}/til/$version/$platform
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

case ${INPUT_FROM_SOURCE:-false} in
  true | false) ;;
  *) fail "'from-source' is true or false, not '$INPUT_FROM_SOURCE'" "leave it out to install a release" ;;
esac
case ${INPUT_FROM:-} in
  file://*) folder=${INPUT_FROM#file://} ;;
  *://*) folder='' ;;
  *) folder=${INPUT_FROM:-} ;;
esac
pinned=''
if [ -r "$here/release" ]; then read -r pinned <"$here/release"; fi
version=${INPUT_VERSION:-}
version=${version#v}
if [ -z "$version" ] && [ -n "$folder" ]; then
  # A folder of release files says itself which release it is.
  version=$(sed -n 's/^version=//p' "$folder/install.sh" 2>/dev/null || true)
  version=${version:-$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$source/pom.xml")}
fi
version=${version:-$pinned}

if [ "${INPUT_FROM_SOURCE:-false}" = true ]; then
  if [ -n "${INPUT_VERSION:-}${INPUT_FROM:-}" ]; then
    fail "'from-source' builds this checkout, and 'version' or 'from' names a release" "leave one of them out"
  fi
  built
elif [ -n "$version" ]; then
  released
else
  fail "no release is pinned here, and nothing says which til to install" \
    "name a release by 'version:' and 'sha256:', or say 'from-source: true', which builds for minutes"
fi
"$til" --version
if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "til=$til" >>"$GITHUB_OUTPUT"; fi
