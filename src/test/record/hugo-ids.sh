#!/bin/sh
# Records anew which ids Hugo gives the headings of each document of documents.txt and headings.txt: a line for each heading, and
# ===== between documents. hugo-ids-NAME.txt beside it is of a Hugo before 0.144, hugo-text-ids-NAME.txt of a newer one; where
# theirs are, HUGO and NEWER_HUGO say. Needs both (apt-get install hugo of Debian 12 and of a later one) and Python.
set -eu
cd "$(dirname "$0")/../resources/dev/til/note/commonmark"
export LC_ALL=C.UTF-8
record() {
  site=$(mktemp -d)
  mkdir -p "$site/content" "$site/layouts/_default"
  echo '{{ .Content }}' > "$site/layouts/_default/single.html"
  printf 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n' > "$site/config.toml"
  python3 - "$site" "$2" <<'PYTHON'
import sys
for i, text in enumerate(open(sys.argv[2], encoding='utf-8').read().split('\n=====\n')):
    with open('%s/content/d%03d.md' % (sys.argv[1], i), 'w', encoding='utf-8') as note:
        note.write('---\ntitle: d\n---\n\n' + text)
PYTHON
  "$1" --quiet -s "$site" -d "$site/public"
  python3 - "$site" > "$3" <<'PYTHON'
import glob, html, re, sys
pages = sorted(glob.glob(sys.argv[1] + '/public/d*/index.html'))
heading = re.compile(r'<h[1-6](?: id="([^"]*)")?[ >]')
print('\n=====\n'.join('\n'.join(html.unescape(id) for id in heading.findall(open(page, encoding='utf-8').read())) for page in pages))
PYTHON
  rm -rf "$site"
}
for name in documents headings; do
  record "${HUGO:-hugo}" $name.txt hugo-ids-$name.txt
  record "$NEWER_HUGO" $name.txt hugo-text-ids-$name.txt
done
