#!/bin/sh
# Records anew what Jekyll makes of the sites below src/test/resources/dev/til/site/jekyll/sites: for each of their _config files, in
# one table a site, SITE.tsv beside its folder, with the source, URL, date and title of everything that is published.
# Needs Jekyll: apt-get install jekyll
set -eu
cd "$(dirname "$0")/../resources/dev/til/site/jekyll/sites"
export LC_ALL=C.UTF-8 TZ=UTC
for site in */; do
  site=${site%/}
  : > "$site.tsv"
  for config in "$site"/_config*.yml; do
    ruby - "$site" "$config" <<'RUBY' >> "$site.tsv"
require "jekyll"
require "tmpdir"
site, config = ARGV
Jekyll.logger.log_level = :error # what Jekyll says about notes that are wrong on purpose is of no use here
$stderr = File.open(File::NULL, "w")
Dir.mktmpdir do |out|
  built = Jekyll::Site.new(Jekyll.configuration(
    "source" => site, "config" => config, "destination" => out, "disable_disk_cache" => true,
    "time" => "2026-11-23 13:00:00 +0000", "quiet" => true))
  built.reset
  built.read
  root = File.expand_path(site) + "/"
  rows = built.docs_to_write.grep(Jekyll::Document).map { |doc| [doc.path.sub(root, ""), doc.url, doc.date.strftime("%Y-%m-%d %H:%M:%S %z"), doc.data["title"]] } +
         built.pages.map { |page| [page.relative_path, page.url, "", page.data["title"]] }
  rows.map { |row| [File.basename(config), *row.map(&:to_s)].join("\t") }.sort.each { |row| puts row }
end
RUBY
  done
done
