#!/bin/sh
# Records anew which notes Hugo takes and which stop its build: toml.tsv in src/test/resources/dev/til/site/hugo/field. The second
# column is a note, with ~ where a line ends; the first is what came of it. Needs Hugo: apt-get install hugo
set -eu
table=$(dirname "$0")/../resources/dev/til/site/hugo/field/toml.tsv
work=$(mktemp -d)
mkdir "$work/content"
echo 'baseURL = "https://example.org/"' > "$work/hugo.toml"
while IFS='	' read -r _ note; do
  printf '%s' "$note" | tr '~' '\n' > "$work/content/note.md"
  if hugo --quiet --source "$work" --destination "$work/public" > "$work/log" 2>&1; then verdict=taken; else verdict=refused; fi
  printf '%s\t%s\n' "$verdict" "$note"
done < "$table" > "$work/table"
cp "$work/table" "$table"
rm -r "$work"
