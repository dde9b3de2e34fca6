#!/bin/sh
# Records anew what Jekyll and its plugins make of the sites below src/test/resources/dev/til/site/jekyll/plugins: for each
# of their _config files, in one table a site, SITE.tsv beside its folder, every file that is written, and every link of
# every page as it is published, with whether it leads to one of them.
# Needs Jekyll and plugins: apt-get install jekyll ruby-jekyll-archives ruby-jekyll-default-layout ruby-jekyll-include-cache
#   ruby-jekyll-last-modified-at ruby-jekyll-optional-front-matter ruby-jekyll-paginate ruby-jekyll-paginate-v2
#   ruby-jekyll-polyglot ruby-jekyll-readme-index ruby-jekyll-redirect-from ruby-jekyll-relative-links ruby-jekyll-seo-tag
#   ruby-jekyll-sitemap ruby-jekyll-titles-from-headings ruby-jekyll-toc
set -eu
cd "$(dirname "$0")/../resources/dev/til/site/jekyll/plugins"
export LC_ALL=C.UTF-8 TZ=UTC JEKYLL_ENV=production
for site in */; do
  site=${site%/}
  : > "$site.tsv"
  for config in "$site"/_config*.yml; do
    out=$(mktemp -d)
    # a copy: not in Git, and a file's time is not what is recorded
    cp -r "$site" "$out/source"
    (cd "$out/source" && jekyll build -q --disable-disk-cache -d "$out/to" --config "$(basename "$config")" >"$out/log" 2>&1) || { cat "$out/log"; exit 1; }
    ruby - "$out/to" "$(basename "$config")" <<'RUBY' >> "$site.tsv"
require "uri"
require "yaml"
to, config = ARGV
Dir.chdir(to)
settings = YAML.load_file(File.join("../source", config))
base = settings["baseurl"].to_s
files = Dir.glob("**/*", File::FNM_DOTMATCH).select { |path| File.file?(path) }.sort
files.each { |path| puts [config, "file", "/" + path].join("\t") }
# as GitHub Pages serves: x, x.html, x/index.html
there = lambda do |path, id|
  found = [path, path + ".html", path.chomp("/") + "/index.html"].find { |at| files.include?(at.delete_prefix("/")) }
  found && (id.nil? || File.read(found.delete_prefix("/")).include?(%( id="#{id}"))) ? "there" : "dead"
end
files.grep(/\.html$/).each do |file|
  here = "/" + base.delete_prefix("/") + "/" + file.delete_suffix("index.html")
  File.read(file).scan(/(?:href|src)="([^"]*)"/).flatten.each do |link|
    at = URI.join("https://kim.example" + here.squeeze("/"), link) 
    verdict = if at.host != "kim.example" then "elsewhere"
              elsif !(at.path + "/").start_with?(base + "/") then "dead"
              else there.call("/" + at.path.delete_prefix(base).delete_prefix("/"), at.fragment) end
    puts [config, "link", "/" + file, link, verdict].join("\t")
  end
end
RUBY
    rm -r "$out"
  done
done
