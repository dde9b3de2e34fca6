#!/bin/sh
# Records anew what Jekyll and Hugo make of the repositories below src/test/resources/dev/til/site/publishers/places, in one
# table a repository, REPOSITORY.tsv beside its folder. Every folder with a configuration is built by itself, whoever would do
# that: which of them are sites is for the test to say. For each build (its folder, . for the root) the URL of every note that
# is published (page), and of each of their links whether it leads anywhere on that site, to another build of the repository
# on the same host (beside), or nowhere (link). Where the root is no site, the links of its README, which lead to files and
# folders as GitHub shows it (shown). The layouts print nothing but the content, and a workflow in each repository says that
# it is not GitHub Pages, with plugins of its own, who builds.
# Needs Jekyll, Hugo and Python: apt-get install jekyll hugo python3
set -eu
cd "$(dirname "$0")/../resources/dev/til/site/publishers/places"
export LC_ALL=C.UTF-8 TZ=UTC JEKYLL_ENV=production
for repository in */; do
  repository=${repository%/}
  work=$(mktemp -d)
  find "$repository" -name _config.yml -o -name hugo.toml | sort > "$work/configs"
  build=0
  while read -r config; do
    build=$((build + 1))
    mkdir "$work/$build"
    # a copy for each: what one build leaves behind is no file of another one's
    cp -r "$repository/." "$work/$build/source"
    folder=$(dirname "$config")
    folder=$work/$build/source/${folder#"$repository"}
    if [ "$(basename "$config")" = _config.yml ]; then
      ruby - "$folder" "$work/$build" <<'RUBY'
require "jekyll"
folder, out = ARGV
Jekyll.logger.log_level = :error
Dir.chdir(folder)
site = Jekyll::Site.new(Jekyll.configuration(
  "destination" => out + "/to", "disable_disk_cache" => true,
  "time" => "2026-11-23 13:00:00 +0000", "quiet" => true))
site.process
File.open(out + "/pages", "w") do |pages|
  site.docs_to_write.grep(Jekyll::Document).each { |note| pages.puts [note.path, note.url, note.destination(out + "/to")].join("\t") }
  site.pages.each { |page| pages.puts [site.in_source_dir(page.relative_path), page.url, page.destination(out + "/to")].join("\t") }
end
RUBY
    else
      mkdir -p "$folder/layouts/_default"
      for layout in single list; do
        cat > "$folder/layouts/_default/$layout.html" <<'LAYOUT'
{{ with .File }}<p data-source="{{ .Filename }}">{{ end }}{{ .Content }}
LAYOUT
      done
      hugo --quiet --source "$folder" --destination "$work/$build/to" --clock 2026-11-23T13:00:00Z > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    fi
  done < "$work/configs"
  python3 - "$work" "$repository" <<'PYTHON' > "$repository.tsv"
import html, html.parser, os, re, sys, urllib.parse

work, repository = os.path.realpath(sys.argv[1]), sys.argv[2]


class Content(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.links = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        self.links += [attributes[key] or "" for key in ("href", "src") if key in attributes and tag in ("a", "img")]


class Build:
    def __init__(self, number, config):
        self.folder = os.path.dirname(os.path.relpath(config, repository)) or "."
        self.source, self.to = "%s/%d/source" % (work, number), "%s/%d/to" % (work, number)
        settings = open(config).read()
        said = {key.lower(): value.rstrip("/") for key, value in re.findall(r"^(url|baseurl|baseURL)[ :=]+\"?([^\"\s]*)", settings, re.M)}
        hugo = config.endswith("hugo.toml")
        address = urllib.parse.urlparse(said["baseurl"] if hugo else said["url"] + said.get("baseurl", ""))
        self.host, self.base = address.netloc, address.path
        self.pages = sorted(self.of_hugo() if hugo else self.of_jekyll(number))

    def of_jekyll(self, number):
        for line in open("%s/%d/pages" % (work, number)):
            source, url, file = line.rstrip("\n").split("\t")
            yield os.path.relpath(os.path.realpath(source), self.source), url, file

    def of_hugo(self):
        for folder, _, names in os.walk(self.to):
            for file in (os.path.join(folder, name) for name in names):
                source = re.search('<p data-source="(.*?)">', open(file, errors="replace").read())
                if source and file.endswith(".html"):
                    yield (os.path.relpath(os.path.realpath(html.unescape(source.group(1))), self.source),
                           re.sub(r"/index\.html$", "/", file[len(self.to):]), file)

    def has(self, host, path, fragment):
        if host != self.host or not (path + "/").startswith(self.base + "/"):
            return False
        at = self.to + "/" + path[len(self.base):].strip("/")
        file = next((each for each in (at, at + ".html", at + "/index.html") if os.path.isfile(each)), None)
        return file is not None and (not fragment or fragment in Content(open(file).read()).ids)

    def verdict(self, url, link):
        to = urllib.parse.urlparse(urllib.parse.urljoin("https://" + self.host + self.base + url, link))
        target = to.netloc, urllib.parse.unquote(to.path), urllib.parse.unquote(to.fragment)
        if self.has(*target):
            return "leads"
        if any(build.has(*target) for build in builds):
            return "beside"
        return "nowhere" if to.netloc == self.host else "elsewhere"


builds = [Build(number, line.strip()) for number, line in enumerate(open(work + "/configs"), 1)]
for build in sorted(builds, key=lambda each: each.folder):
    for source, url, file in build.pages:
        print("page", build.folder, source, url, sep="\t")
        for number, link in enumerate(Content(open(file).read()).links):
            print("link", build.folder, source, "%02d" % number, link, build.verdict(url, link), sep="\t")
readme = repository + "/README.md"
if os.path.isfile(readme) and all(build.folder != "." for build in builds):
    for number, link in enumerate(re.findall(r"\]\(([^)]*)\)", open(readme).read())):
        there = os.path.exists(os.path.join(repository, link.lstrip("/")))
        print("shown", ".", "README.md", "%02d" % number, link, "leads" if there else "nowhere", sep="\t")
PYTHON
  rm -r "$work"
done
