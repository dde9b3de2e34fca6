#!/bin/sh
# Installs til for one person: below ~/.local, from a release, after its checksum has been verified.
#
#   install.sh                       the archive for this machine, with a Java of its own
#   install.sh --from FOLDER         from files that are here already; also a file: or https: address of a folder
#   install.sh --small               the small archive, for machines that have a Java 17 or newer
#   install.sh --prefix FOLDER       instead of ~/.local
#   install.sh --version X           another version
#   install.sh --sha256 HEX          the archive's checksum, instead of the one in the release's SHA256SUMS
#   install.sh --uninstall           take it all away again
#
# What it writes: FOLDER/lib/til, links to it in FOLDER/bin and FOLDER/share. An older til is replaced, and stays when
# the new one does not run.
set -eu
version=@VERSION@
project=https://github.com/til-notes/til

fail() {
  echo "install.sh: $1" >&2
  echo "hint: $2" >&2
  exit 1
}

usage() {
  sed -n '2,/^set -eu/s/^# \{0,1\}//p' "$0"
}

from='' prefix='' sha256='' small='' uninstall=''
while [ $# -gt 0 ]; do
  case $1 in
    --from | --prefix | --version | --sha256)
      [ -n "${2:-}" ] || fail "$1 needs a value" "install.sh --help shows all options"
      case $1 in --from) from=$2 ;; --prefix) prefix=$2 ;; --version) version=$2 ;; --sha256) sha256=$2 ;; esac
      shift
      ;;
    --small) small=1 ;;
    --uninstall) uninstall=1 ;;
    -h | --help) usage && exit 0 ;;
    *) fail "unknown option '$1'" "install.sh --help shows all options" ;;
  esac
  shift
done
if [ -z "$prefix" ]; then
  [ -n "${HOME:-}" ] || fail "HOME is not set" "say where til goes: --prefix FOLDER"
  prefix=$HOME/.local
fi
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
lib=$prefix/lib/til

# ours LINK: whether it is a link that an earlier run has made.
ours() {
  [ -h "$1" ] && case $(readlink "$1") in *lib/til/current/*) true ;; *) false ;; esac
}

# Takes away the links that an earlier run has made.
unlink_all() {
  for link in "$prefix/bin/til" "$prefix/bin/git-til" "$prefix"/share/man/man1/til*.1 "$prefix/share/man/man1/git-til.1" \
    "$prefix"/share/man/man5/til-*.5 \
    "$prefix/share/bash-completion/completions/til" "$prefix/share/bash-completion/completions/git-til" \
    "$prefix/share/zsh/site-functions/_til" "$prefix/share/fish/vendor_completions.d/til.fish"; do
    if ours "$link"; then rm -f "$link"; fi
  done
}

if [ -n "$uninstall" ]; then
  [ -d "$lib" ] || fail "til is not installed in '$prefix'" "--prefix says where it is"
  [ -w "$lib" ] || fail "cannot write to '$lib'" "it belongs to somebody else, who must remove it"
  unlink_all
  rm -rf "$lib"
  echo "til is gone from $prefix"
  caches=${XDG_CACHE_HOME:-${HOME:-}/.cache}/til
  if [ -d "$caches" ]; then
    echo "what it keeps to start faster is still in $caches; remove it with: rm -r '$caches'"
  fi
  exit 0
fi

case $version in
  *@*) fail "which version?" "name it: --version 0.1.0 (the install.sh of a release knows its own)" ;;
  *[!0-9A-Za-z.+-]* | .* | *..*) fail "'$version' is no version" "--version 0.1.0" ;;
esac

for tool in tar gzip mktemp uname readlink tr; do
  command -v "$tool" >/dev/null 2>&1 || fail "'$tool' is missing" "install it, and run this again"
done
if command -v sha256sum >/dev/null 2>&1; then
  digest() { sha256sum <"$1" | cut -d ' ' -f 1; }
elif command -v shasum >/dev/null 2>&1; then
  digest() { shasum -a 256 <"$1" | cut -d ' ' -f 1; }
elif command -v openssl >/dev/null 2>&1; then
  digest() { openssl dgst -sha256 -r <"$1" | cut -d ' ' -f 1; }
else
  fail "there is neither sha256sum nor shasum nor openssl to verify the archive with" "install one of them (coreutils)"
fi

case $(uname -s)-$(uname -m) in
  Linux-x86_64 | Linux-amd64) platform=linux-x64 ;;
  Linux-aarch64 | Linux-arm64) platform=linux-arm64 ;;
  Darwin-arm64) platform=macos-arm64 ;;
  Darwin-x86_64) platform=macos-x64 ;;
  *) platform='' ;;
esac
# The runtime is linked against glibc.
if [ "$platform" = linux-x64 ] || [ "$platform" = linux-arm64 ]; then
  for musl in /lib/ld-musl-*; do [ ! -e "$musl" ] || platform=''; done
fi
if [ -z "$platform" ] && [ -z "$small" ]; then
  echo "install.sh: no archive with a Java is made for this kind of machine, so til will need your Java 17 or newer" >&2
  small=1
fi
archive=til-$version${small:+.tar.gz}
[ -n "$small" ] || archive=til-$version-$platform.tar.gz

from=${from:-$project/releases/download/v$version}
from=${from%/}
case $from in
  file://*) from=${from#file://} ;;
  https://*)
    if ! command -v curl >/dev/null 2>&1 && ! command -v wget >/dev/null 2>&1; then
      fail "there is neither curl nor wget to download with" "install one, or download $from/$archive and SHA256SUMS yourself and name their folder with --from"
    fi
    ;;
  *://*) fail "'$from' is no address to install from" "--from takes a folder, or an address that begins with https: or file:" ;;
esac

# fetch NAME FILE
fetch() {
  case $from in
    https://*)
      if command -v curl >/dev/null 2>&1; then
        curl --proto '=https' --tlsv1.2 -fsSL -o "$2" "$from/$1"
      else
        wget -q --https-only -O "$2" "$from/$1"
      fi || fail "cannot download $from/$1" "is there such a release, and does the network work?"
      ;;
    *)
      [ -r "$from/$1" ] || fail "there is no '$1' in '$from'" "it must be the folder of a release"
      cat "$from/$1" >"$2" || fail "cannot copy '$from/$1' to '$prefix'" "is the disk full?"
      ;;
  esac
}

if ! mkdir -p "$lib" "$prefix/bin" 2>/dev/null || [ ! -w "$lib" ] || [ ! -w "$prefix/bin" ]; then
  fail "cannot write to '$prefix'" "choose a folder of your own: --prefix FOLDER"
fi
for link in "$prefix/bin/til" "$prefix/bin/git-til"; do
  if [ -e "$link" ] || [ -h "$link" ]; then
    ours "$link" || fail "'$link' is there and is not what this script has put there" "move it away first, or choose another --prefix"
  fi
done

new=$(mktemp -d "$lib/.new.XXXXXX") || fail "cannot write to '$lib'" "is the disk full?"
trap 'rm -rf "$new"' EXIT
trap 'exit 130' HUP INT TERM

fetch "$archive" "$new/$archive"
if [ -z "$sha256" ]; then
  fetch SHA256SUMS "$new/SHA256SUMS"
  while read -r sum name; do
    if [ "${name#\*}" = "$archive" ]; then sha256=$sum; fi
  done <"$new/SHA256SUMS"
  [ -n "$sha256" ] || fail "SHA256SUMS says nothing about '$archive'" "this is not the folder of a whole release; nothing was installed"
fi
sha256=$(printf %s "$sha256" | tr '[:upper:]' '[:lower:]')
found=$(digest "$new/$archive")
if [ "$found" != "$sha256" ]; then
  fail "'$archive' is not what was released: its SHA-256 is $found, expected was $sha256" "download it again; nothing was installed"
fi
gzip -dc "$new/$archive" | (cd "$new" && tar -xf -) || fail "cannot unpack '$archive'" "is the disk full? nothing was installed"
unpacked=$new/til-$version
[ -x "$unpacked/bin/til" ] || fail "'$archive' holds no til" "nothing was installed"
# Not --version: that needs no Java, and whether Java works is the question.
if ! (cd "$unpacked" && TIL_NO_ARCHIVE=1 bin/til explain) >/dev/null 2>"$new/errors"; then
  cat "$new/errors" >&2
  fail "til $version does not run here" "nothing was installed${small:+; without --small it brings a Java of its own}"
fi

# A version is a folder, and the link 'current' is moved in one step: whoever runs til meanwhile has the old or the new.
was='' target=$version
if [ -h "$lib/current" ]; then
  read -r was <"$lib/current/lib/version.txt" || was='a broken til'
  [ "$(readlink "$lib/current")" != "$version" ] || target=$version-again
fi
rm -rf "${lib:?}/$target"
mv "$unpacked" "$lib/$target"
ln -s "$target" "$new/current"
# mv would move the link into the folder that an old link leads to; GNU's -T and BSD's -h say not to.
mv -fT "$new/current" "$lib/current" 2>/dev/null || mv -fh "$new/current" "$lib/current" 2>/dev/null || {
  rm -f "$lib/current"
  ln -s "$target" "$lib/current"
}

# link FOLDER NAME TARGET: where something is in the way that is not ours, it stays.
link() {
  mkdir -p "$prefix/$1" 2>/dev/null || return 0
  if [ -e "$prefix/$1/$2" ] && ! ours "$prefix/$1/$2"; then
    echo "install.sh: left '$prefix/$1/$2' as it is, which is not til's" >&2
    return 0
  fi
  ln -sf "$3" "$prefix/$1/$2"
}
unlink_all
link bin til ../lib/til/current/bin/til
link bin git-til ../lib/til/current/bin/git-til
for page in "$lib/current/share/man"/man*/*; do
  [ -e "$page" ] || continue # there is no such page
  section=${page%/*}
  section=${section##*/}
  link "share/man/$section" "${page##*/}" "../../../lib/til/current/share/man/$section/${page##*/}"
done
link share/bash-completion/completions til ../../../lib/til/current/share/bash-completion/completions/til
link share/bash-completion/completions git-til ../../../lib/til/current/share/bash-completion/completions/til
link share/zsh/site-functions _til ../../../lib/til/current/share/zsh/site-functions/_til
link share/fish/vendor_completions.d til.fish ../../../lib/til/current/share/fish/vendor_completions.d/til.fish
for old in "$lib"/*; do
  case ${old##*/} in current | "$target") ;; *) rm -rf "$old" ;; esac
done

echo "til $version is in $prefix/bin${was:+, where $was was}"
case :${PATH:-}: in
  *":$prefix/bin:"*)
    first=$(command -v til || true)
    if [ "$first" != "$prefix/bin/til" ]; then
      echo "but 'til' is '$first' for your shell: put $prefix/bin before it on the PATH, or remove that one"
    fi
    ;;
  *)
    echo "it is not on your PATH; add this line to ~/.profile (zsh: ~/.zprofile) and log in again:"
    # shellcheck disable=SC2016
    printf '  export PATH="%s:$PATH"\n' "$prefix/bin"
    ;;
esac
echo "next: til demo"
