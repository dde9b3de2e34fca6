#!/bin/sh
# Records anew what Hugo makes of the sites below src/test/resources/dev/til/site/hugo/sites, in one table a site, SITE.tsv beside its
# folder: the path and heading ids of every source that is published (page), the paths that lead to another one (alias), and
# whether each link of a page leads anywhere on the site (link). The layouts print nothing but the content.
# The site that is called newer is one of a Hugo since 0.144, which NEWER_HUGO is.
# Needs both and Python: apt-get install hugo python3, of Debian 12 and of a later one.
set -eu
cd "$(dirname "$0")/../resources/dev/til/site/hugo/sites"
for site in */; do
  site=${site%/}
  work=$(mktemp -d)
  cp -r "$site/." "$work"
  mkdir -p "$work/layouts/_default"
  for layout in single list; do
    cat > "$work/layouts/_default/$layout.html" <<'LAYOUT'
{{ with .File }}<p data-source="{{ .Filename }}">{{ end }}<p data-path="{{ .RelPermalink }}">{{ .Content }}
LAYOUT
  done
  hugo=hugo
  [ "$site" != newer ] || hugo=$NEWER_HUGO
  "$hugo" --quiet --source "$work" --destination "$work/public" --clock 2026-11-23T13:00:00Z > "$work/log" 2>&1 || cat "$work/log"
  python3 - "$work" <<'PYTHON' > "$site.tsv"
import html.parser, os, re, sys, urllib.parse

work = os.path.realpath(sys.argv[1])
public = os.path.join(work, "public")
config = "".join(open(os.path.join(folder, name)).read() for folder in (work, work + "/config/_default")
                 if os.path.isdir(folder) for name in sorted(os.listdir(folder)) if name.startswith(("hugo.", "config.")))
base = re.search(r"baseURL\W+(https?://[^\"'\s]+)", config).group(1).rstrip("/")
root = urllib.parse.urlparse(base).path


class Content(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.headings, self.links = set(), [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids |= {attributes.get("id"), attributes.get("name") if tag == "a" else None}
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(attributes.get("id") or "-")
        for key in ("href", "src"):
            if key in attributes and tag in ("a", "img"):
                self.links.append(attributes[key] or "")


def file_at(path):
    path = urllib.parse.unquote(path)
    if not path.startswith(root + "/"):
        return None
    file = public + path[len(root):]
    file = os.path.join(file, "index.html") if os.path.isdir(file) else file
    return file if os.path.isfile(file) else None


def leads(page, link):
    url = urllib.parse.urlparse(urllib.parse.urljoin(base[: len(base) - len(root)] + page, link))
    if url.netloc != urllib.parse.urlparse(base).netloc:
        return "elsewhere"
    file = file_at(url.path)
    if not link or not file:
        return "nowhere"
    if not url.fragment:
        return "leads"
    return "leads" if urllib.parse.unquote(url.fragment) in Content(open(file).read()).ids else "nowhere"


rows = []
for folder, _, names in os.walk(public):
    for name in names:
        path = os.path.join(folder, name)
        text = open(path, errors="replace").read()
        at = path[len(public):]
        moved = re.search('http-equiv="refresh" content="0; url=([^"]*)"', text)
        source = re.search('<p data-source="(.*?)">', text)
        if moved:
            rows.append(["alias", re.sub(r"/index\.html$", "/", at), urllib.parse.unquote(moved.group(1)[len(base):])])
        elif source:
            file = html.unescape(source.group(1)).replace(work + "/", "")
            url = html.unescape(re.search('<p data-path="(.*?)">', text).group(1))
            content = Content(text)
            rows.append(["page", file, re.sub(r"/index\.html$", "/", at), *content.headings])
            for number, link in enumerate(content.links):
                rows.append(["link", file, "%02d" % number, link, leads(url, link)])
for row in sorted(rows):
    print("\t".join(row))
PYTHON
  rm -r "$work"
done
