package dev.til.site.hugo.publish;

import dev.til.site.Page;
import dev.til.site.SiteIndex;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoPath;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.hugo.field.HugoFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that Hugo makes without a source: the home page, the lists of sections and of terms. */
record HugoLists(HugoConfig config, HugoThemePages themePages, SiteIndex index) {
    private static final List<String> INDEXES = List.of("/_index.md", "/_index.markdown", "/_index.html");

    /** Whether there is certainly one at a path; for some only a build knows. */
    boolean isAt(String path) {
        String bare = path.replaceFirst("/index\\.html$", "/").replaceAll("^/+|/+$", "");
        if (config.ugly() || config.languages().ownHosts()) {
            return false;
        }
        for (String language : config.languages().all()) {
            String prefix = config.languages().prefix(language);
            if (("/" + bare).equals(prefix) || ("/" + bare + "/").startsWith(prefix + "/")) {
                String below = bare.substring(Math.min(bare.length(), prefix.length()));
                if (isOf(language, below)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOf(String language, String path) {
        if (path.isEmpty()) {
            return !config.isDisabled("home", language) && !hasSource("", language);
        }
        String[] parts = path.split("/");
        boolean taxonomy = config.taxonomies().contains(parts[0]);
        if (taxonomy ? isMoved(language, parts[0], "taxonomy", "term") : isMoved(language, parts[0], "section")) {
            return false;
        }
        if (taxonomy) {
            return parts.length == 1
                    ? !config.isDisabled("taxonomy", language) && !hasSource(parts[0], language)
                    : parts.length == 2 && !config.isDisabled("term", language) && isTerm(language, parts[0], parts[1]);
        }
        return parts.length == 1 && !config.isDisabled("section", language) && isSection(language, parts[0]);
    }

    /** Whether a pattern says where the list is. */
    private boolean isMoved(String language, String name, String... kinds) {
        HugoFields own = config.of(language);
        if (config.hasPermalinkList(language)) {
            return true;
        }
        for (String kind : kinds) {
            if (own.text("permalinks", kind, name).isPresent()) {
                return true;
            }
        }
        return !kinds[0].equals("section") && own.text("permalinks", name).isPresent();
    }

    /** What has a note is published where, and if, that note is. */
    private boolean hasSource(String folder, String language) {
        for (String file : INDEXES) {
            String spoken = file.replace("_index.", "_index." + language + ".");
            for (String each : List.of(file, spoken)) {
                if (config.mounts().contentFiles((folder + each).replaceFirst("^/", "")).stream()
                        .anyMatch(index.files()::isFile)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Hugo: the first folder of a page, however deep it lies in there. */
    private boolean isSection(String language, String path) {
        return themePages.hasSection(path)
                || published(language)
                        .flatMap(page -> HugoPlace.of(page.path(), config).stream())
                        .map(HugoPlace::section)
                        .anyMatch(section -> !section.isEmpty()
                                && HugoPath.of(section, config.lower()).equals(path)
                                && !hasSource(section, language));
    }

    private boolean isTerm(String language, String taxonomy, String path) {
        return published(language)
                .flatMap(page -> HugoFields.of(page.note()).texts(taxonomy).stream())
                .anyMatch(term -> HugoPath.of(term, config.lower()).equals(path));
    }

    private Stream<Page> published(String language) {
        return index.pages().stream()
                .filter(page -> page.published()
                        && Optional.of(language)
                                .equals(HugoPlace.of(page.path(), config).map(HugoPlace::language)));
    }
}
