package dev.til.site.jekyll.plugin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The plugins in use on real blogs, and what each of them can bring to a site that no source in the repository shows: a row
 * {@code PLUGIN | MAKES | RESTS ON} for each.
 *
 * <p>PLUGIN is the gem. MAKES is any of
 *
 * <ul>
 *   <li>{@code nothing}: nothing that a link or a heading's id could depend on
 *   <li>{@code tags}: Liquid tags beside those that til has a list of
 *   <li>{@code at:PATH}: pages or files at an address and below it, up to the first placeholder; {@code at:KEY=PATH} where
 *       {@code _config.yml} may name another one; {@code ...@KEY} only where KEY is set, {@code ...@KEY:WORD} only where KEY is
 *       'all' or a list with WORD
 *   <li>{@code end:.EXT}: files with this end, at any address
 *   <li>{@code pages}: pages at any address
 *   <li>{@code links}: links are written anew: one that leads nowhere as it stands may be right
 *   <li>{@code ids}: headings get other ids
 * </ul>
 *
 * <p>RESTS ON is the site in {@code src/test/record/jekyll-plugins.sh} that it was recorded with, or the plugin's source: its
 * repository on GitHub and the file that was read, and where that was not to be had what its own README promises.
 */
public final class JekyllPluginTable {
    // in the class and not beside it: to open a resource takes longer than to read all rows
    static final String TABLE = """
            # What GitHub Pages turns on by itself
            jekyll-coffeescript          | nothing | jekyll/jekyll-coffeescript: a converter of .coffee
            jekyll-default-layout        | nothing | recorded: pages
            jekyll-gist                  | nothing | jekyll/jekyll-gist lib/jekyll-gist/gist_tag.rb: the tag gist
            jekyll-github-metadata       | nothing | jekyll/github-metadata: values of site.github
            jekyll-optional-front-matter | nothing | recorded: pages; JekyllPublications knows its pages
            jekyll-paginate              | at:paginate_path=/page:num@paginate | recorded: lists
            jekyll-readme-index          | nothing | recorded: pages; JekyllPublications knows its pages
            jekyll-titles-from-headings  | nothing | recorded: pages
            jekyll-relative-links        | nothing | recorded: pages; JekyllLinks follows it

            # What GitHub Pages allows
            jekyll-avatar                | nothing | jekyll/jekyll-avatar lib/jekyll-avatar.rb: the tag avatar
            jekyll-commonmark            | nothing | jekyll/jekyll-commonmark: a converter of Markdown
            jekyll-commonmark-ghpages    | nothing | github/jekyll-commonmark-ghpages: a converter of Markdown
            jekyll-feed                  | at:feed.path=/feed.xml at:/feed/ | recorded: lists
            jekyll-include-cache         | nothing | recorded: lists; the tag include_cached
            jekyll-mentions              | nothing | jekyll/jekyll-mentions lib/jekyll-mentions.rb: links @name to GitHub
            jekyll-octicons              | tags | primer/octicons lib/jekyll-octicons: the tag octicon
            jekyll-redirect-from         | at:/redirects.json | recorded: redirect; JekyllPublications knows redirect_from
            jekyll-remote-theme          | nothing | benbalter/jekyll-remote-theme lib/jekyll-remote-theme/munger.rb: a theme, which JekyllGenerated knows
            jekyll-seo-tag               | nothing | recorded: lists; the tag seo
            jekyll-sitemap               | at:/sitemap.xml at:/robots.txt | recorded: lists
            jemoji                       | nothing | jekyll/jemoji lib/jemoji.rb: :name: becomes a picture of GitHub's
            github-pages                 | nothing | github/pages-gem: JekyllPlugins knows what it turns on

            # Lists
            jekyll-archives              | at:jekyll-archives.permalinks.tag=/tag/:name/@jekyll-archives.enabled:tags at:jekyll-archives.permalinks.category=/category/:name/@jekyll-archives.enabled:categories at:jekyll-archives.permalinks.year=/:year/@jekyll-archives.enabled:year at:jekyll-archives.permalinks.month=/:year/:month/@jekyll-archives.enabled:month at:jekyll-archives.permalinks.day=/:year/:month/:day/@jekyll-archives.enabled:day | recorded: lists
            jekyll-paginate-v2           | at:pagination.permalink=/page/:num/ at:paginate_path=/page:num@paginate at:autopages.tags.permalink=/tag/:tag at:autopages.categories.permalink=/category/:cat at:autopages.collections.permalink=/collection/:coll | recorded: lists
            jekyll-auto-authors          | at:autopages.authors.permalink=/author/:author | gouravkhunger/jekyll-auto-authors lib/jekyll-auto-authors/main.rb
            jekyll-category-pages        | at:category_path=/category | field-theory/jekyll-category-pages lib/jekyll/category_pages.rb
            jekyll-tagging               | at:tag_page_dir=/@tag_page_layout at:tag_feed_dir=/@tag_feed_layout | pattex/jekyll-tagging lib/jekyll/tagging.rb
            jekyll-scholar               | tags at:scholar.details_dir=/bibliography/ | inukshuk/jekyll-scholar lib/jekyll/scholar/generators/details.rb, defaults.rb
            jekyll-datapage-generator    | pages | avillafiorita/jekyll-datapage_gen lib/jekyll-datapage-generator.rb
            jekyll-data                  | nothing | ashmaroli/jekyll-data lib/jekyll-data.rb: reads a theme's _data and _config.yml

            # Languages
            jekyll-polyglot              | tags | recorded: polyglot; JekyllLanguages knows its addresses
            jekyll-multiple-languages-plugin | tags pages links | kurtsson/jekyll-multiple-languages-plugin lib/jekyll-multiple-languages-plugin.rb

            # Pictures
            jekyll-picture-tag           | tags at:picture.output=/generated/ | rbuchberger/jekyll_picture_tag lib/jekyll_picture_tag/defaults/global.rb
            jekyll-responsive-image      | tags at:responsive_image.output_path_format=/assets/resized/%{filename} | wildlyinaccurate/jekyll-responsive-image lib/jekyll-responsive-image/config.rb
            jekyll-webp                  | end:.webp | sverrirs/jekyll-webp lib/jekyll-webp/webpGenerator.rb
            jekyll-auto-thumbnails       | nothing | Texarkanine/jekyll-auto-thumbnails lib/jekyll-auto-thumbnails/hooks.rb: of pictures that are there
            jekyll-auto-image            | nothing | merlos/jekyll-auto-image lib/jekyll-auto-image.rb: sets page.image
            jekyll-cloudinary            | tags | nhoizey/jekyll-cloudinary lib/jekyll/cloudinary.rb: the tag cloudinary, of pictures that are there
            jekyll-favicon               | tags end:.png end:.ico end:.svg at:/site.webmanifest at:/browserconfig.xml at:/manifest.webmanifest | afaundez/jekyll-favicon lib/jekyll/favicon/generator.rb
            jekyll-figure                | tags | paulrobertlloyd/jekyll-figure lib/jekyll-figure.rb: the tag figure
            jekyll-loading-lazy          | nothing | gildesmarais/jekyll-loading-lazy lib/jekyll-loading-lazy.rb: an attribute of pictures
            jekyll-postfiles             | links | nhoizey/jekyll-postfiles lib/jekyll/postfiles.rb: copies what lies beside a post to beside its page

            # What is shown in a page
            jekyll-admonition            | nothing | its README: blocks of text
            jekyll-diagrams              | tags | zhustec/jekyll-diagrams lib/jekyll-diagrams: drawn into the page
            jekyll-katex                 | tags | linjer/jekyll-katex lib/jekyll-katex.rb
            jekyll-mermaid               | tags | its README: the block mermaid
            jekyll-spaceship             | nothing | jeffreytse/jekyll-spaceship lib/jekyll-spaceship/processors: maths, tables, films
            jekyll-toc                   | tags | recorded: lists; toshimaru/jekyll-toc lib/table_of_contents/parser.rb: ids that are there stay
            jekyll-youtube               | tags | its README: the tag youtube
            jekyll-last-modified-at      | tags | recorded: lists
            jekyll-webmention-io         | tags at:webmentions.js.destination=/js/ | aarongustafson/jekyll-webmention_io lib/jekyll/generators/compile_js.rb
            jekyll-target-blank          | nothing | keithmifsud/jekyll-target-blank lib/jekyll-target-blank.rb: attributes of links
            jekyll-link-attributes       | nothing | its README: attributes of links
            jekyll-email-protect         | nothing | vwochnik/jekyll-email-protect lib/jekyll-email-protect.rb: a filter
            jekyll-environment-variables | nothing | its README: values of site.env
            jekyll-wikilinks             | links ids | manunamz/jekyll-wikilinks lib/jekyll-wikilinks/plugins/generator.rb

            # What is done to files, and tools
            jekyll-sass-converter        | nothing | jekyll/jekyll-sass-converter: a converter of .scss, which JekyllUrls knows
            jekyll-postcss               | nothing | mhanberg/jekyll-postcss lib/jekyll/converters/postcss.rb: a converter of .css
            jekyll-assets                | tags links at:assets.destination=/assets/ | envygeeks/jekyll-assets lib/jekyll/assets.rb
            jekyll-minibundle            | tags at:/assets/ end:.js end:.css | tkareine/jekyll-minibundle lib/jekyll/minibundle/asset_file_registry.rb
            jekyll-minifier              | nothing | digitalsparky/jekyll-minifier lib/jekyll-minifier.rb: writes the same files, smaller
            jekyll-compress-html         | nothing | penibelst/jekyll-compress-html: a layout
            jekyll-tidy                  | nothing | its README: writes the same pages, tidier
            jekyll-asciidoc              | tags end:.css | asciidoctor/jekyll-asciidoc lib/jekyll-asciidoc/integrator.rb
            jekyll-algolia               | nothing | algolia/jekyll-algolia lib/jekyll/algolia: sends an index, writes none
            jekyll-admin                 | nothing | jekyll/jekyll-admin lib/jekyll-admin: /admin on the machine that serves it
            jekyll-compose               | nothing | jekyll/jekyll-compose lib/jekyll-compose: commands
            jekyll-watch                 | nothing | jekyll/jekyll-watch: a command
            hawkins                      | nothing | its README: jekyll liveserve

            # Gems in Jekyll's group that are no plugins
            html-proofer          | nothing | looks at the built site
            rouge                 | nothing | colours code
            tzinfo                | nothing | zones
            tzinfo-data           | nothing | zones
            wdm                   | nothing | watches folders on Windows
            webrick               | nothing | serves
            faraday-retry         | nothing | asks GitHub's API again
            kramdown-parser-gfm   | nothing | what til takes for Jekyll's Markdown
            kramdown-math-katex   | nothing | maths
            jekyll                | nothing | Jekyll
            """;

    private static final Map<String, JekyllPluginRow> ROWS = rows();

    private JekyllPluginTable() {}

    private static Map<String, JekyllPluginRow> rows() {
        Map<String, JekyllPluginRow> rows = new HashMap<>();
        for (String line : TABLE.split("\n")) {
            int first = line.indexOf('|');
            int second = line.indexOf('|', first + 1);
            if (second > 0 && !line.startsWith("#")) {
                String name = line.substring(0, first).strip();
                String makes = line.substring(first + 1, second).strip();
                rows.put(name, new JekyllPluginRow(name, Arrays.asList(makes.split(" ")), true));
            }
        }
        return rows;
    }

    /** What a plugin makes, by the name that a configuration or Gemfile calls it by. */
    public static JekyllPluginRow row(String name) {
        JekyllPluginRow row = ROWS.get(JekyllPlugins.gem(name));
        return row == null ? JekyllPluginRow.guessed(name) : row;
    }
}
