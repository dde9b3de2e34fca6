#!/bin/sh
# Records anew which ids Hugo gives the headings of each document of documents.txt, in hugo-ids.txt beside it: a line for
# each heading, and ===== between documents. Needs Hugo: apt-get install hugo
set -eu
cd "$(dirname "$0")/../resources/dev/til/note/commonmark"
export LC_ALL=C.UTF-8
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
mkdir -p "$site/content" "$site/layouts/_default"
echo '{{ .Content }}' > "$site/layouts/_default/single.html"
printf 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\n' > "$site/config.toml"
python3 - "$site" <<'PYTHON'
import sys
for i, text in enumerate(open('documents.txt', encoding='utf-8').read().split('\n=====\n')):
    with open('%s/content/d%03d.md' % (sys.argv[1], i), 'w', encoding='utf-8') as note:
        note.write('---\ntitle: d\n---\n\n' + text)
PYTHON
hugo --quiet -s "$site" -d "$site/public"
python3 - "$site" > hugo-ids.txt <<'PYTHON'
import glob, html, re, sys
pages = sorted(glob.glob(sys.argv[1] + '/public/d*/index.html'))
heading = re.compile(r'<h[1-6](?: id="([^"]*)")?[ >]')
print('\n=====\n'.join('\n'.join(html.unescape(id) for id in heading.findall(open(page, encoding='utf-8').read())) for page in pages))
PYTHON
