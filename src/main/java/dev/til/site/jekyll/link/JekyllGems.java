package dev.til.site.jekyll.link;

import dev.til.site.jekyll.plugin.JekyllPluginRow;
import dev.til.site.jekyll.plugin.JekyllPluginTable;
import dev.til.site.jekyll.plugin.JekyllPlugins;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The code that takes part in a build besides Jekyll's own, as far as it can bring what no source shows: gems, and the
 * site's {@code _plugins/}.
 *
 * @param plugins what runs
 * @param rows what each plugin that runs, or may run, can make
 * @param theme the gem or repository that layouts and assets come from; empty when they are the site's own
 * @param strangeTheme whether the theme is a gem that til has never heard of
 * @param code what the site's own code makes
 */
public record JekyllGems(
        JekyllPlugins plugins, List<JekyllPluginRow> rows, Optional<String> theme, boolean strangeTheme, OwnCode code) {
    private static final Pattern MAKES_PAGES = Pattern.compile(
            "Page\\.new|PageWithoutAFile|Document\\.new|<\\s*(?:Jekyll::)?Page\\b|pages\\s*(?:<<|\\+=|\\.push|\\.concat)"
                    + "|require_relative\\s*\\(?\\s*[\"']\\.\\./");
    private static final Pattern MAKES_FILES = Pattern.compile(
            "StaticFile|static_files\\s*(?:<<|\\+=|\\.push|\\.concat)|File\\.(?:write|open)|FileUtils|IO\\.write");

    /**
     * What the code in {@code _plugins/} can bring.
     *
     * @param links whether it works on the links of pages
     */
    record OwnCode(boolean tags, boolean pages, boolean files, boolean links) {
        static OwnCode of(String code) {
            return code.isEmpty()
                    ? new OwnCode(false, false, false, false)
                    : new OwnCode(
                            code.contains("register_tag"),
                            MAKES_PAGES.matcher(code).find(),
                            MAKES_FILES.matcher(code).find(),
                            code.contains("Hooks.register") && code.contains("href"));
        }
    }

    public JekyllGems {
        rows = List.copyOf(rows);
    }

    public static JekyllGems of(JekyllContext context) {
        JekyllPlugins plugins = context.plugins();
        var names = new TreeSet<String>(plugins.on());
        names.addAll(plugins.perhaps());
        return new JekyllGems(
                plugins,
                names.stream()
                        .filter(name -> !JekyllPlugins.isKnownTheme(name))
                        .map(JekyllPluginTable::row)
                        .toList(),
                context.setting("theme").or(() -> context.setting("remote_theme")),
                // Jekyll: a theme that is a gem may depend on plugins; one from afar brings no code
                context.setting("theme")
                        .filter(name -> !JekyllPlugins.isKnownTheme(name))
                        .isPresent(),
                OwnCode.of(plugins.runsOwnCode() ? ownCode(context) : ""));
    }

    public boolean has(String gem) {
        return plugins.isOn(gem);
    }

    public Set<String> active() {
        return plugins.on();
    }

    /** Whether there may be Liquid tags that til has never heard of. */
    public boolean bringsTags() {
        return plugins.open() || strangeTheme || code.tags() || rows.stream().anyMatch(JekyllPluginRow::tags);
    }

    /** Whether there may be pages that no source stands for, at any address. */
    public boolean bringsPages() {
        return plugins.open() || code.pages() || code.files() || rows.stream().anyMatch(JekyllPluginRow::pages);
    }

    /** Whether there may be files of any kind that no source stands for, at any address. */
    public boolean bringsFiles() {
        // nobody has run the site's own code: it may well make more than what is seen in it
        return bringsPages()
                && (plugins.open()
                        || code.pages()
                        || code.files()
                        || rows.stream().anyMatch(JekyllGems::isUnknown));
    }

    private static boolean isUnknown(JekyllPluginRow row) {
        return row.pages() && !row.known();
    }

    /** What may write a link anew that leads nowhere as it stands. */
    Optional<String> rewriter() {
        return code.links()
                ? Optional.of("the code in _plugins")
                : rows.stream()
                        .filter(JekyllPluginRow::links)
                        .map(JekyllPluginRow::plugin)
                        .findFirst();
    }

    /** Whether headings may have other ids than Markdown gives them. */
    boolean changesIds() {
        return rows.stream().anyMatch(JekyllPluginRow::ids);
    }

    /** Whether GitHub or a theme of its kind decides: the Chirpy theme, as a gem, a fork or from afar. */
    static boolean isChirpy(JekyllContext context) {
        return context.setting("theme")
                .or(() -> context.setting("remote_theme"))
                .filter(name -> name.contains("chirpy"))
                .isPresent();
    }

    private static String ownCode(JekyllContext context) {
        String folder =
                RelativePath.in(context.folder(), context.setting("plugins_dir").orElse("_plugins"));
        var code = new StringBuilder();
        context.files().below(folder).stream()
                .filter(entry -> entry.path().endsWith(".rb"))
                .forEach(entry -> code.append(read(context, entry.path())).append('\n'));
        return code.toString();
    }

    private static String read(JekyllContext context, String path) {
        return context.files()
                .journal()
                .read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
