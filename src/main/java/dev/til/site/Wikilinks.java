package dev.til.site;

import dev.til.note.Journal;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Links as wikis write them, {@code [[name]]}, which no publisher reads by itself. */
final class Wikilinks {
    /** Where a site keeps the code that makes its pages. */
    private static final List<String> CODE =
            List.of("_plugins", "_layouts", "_includes", "layouts", "themes", "assets/js", "static/js");

    private static final int LARGEST = 256 * 1024;

    private Wikilinks() {}

    /** Whether the site's own code has to do with them. */
    static boolean areNamedIn(String folder, SiteFiles files) {
        return CODE.stream()
                .flatMap(code -> files.below(RelativePath.in(folder, code)).stream())
                .filter(file -> file.kind() == Journal.Kind.FILE && file.size() <= LARGEST)
                .flatMap(file -> files.journal().read(file.path()).stream())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .anyMatch(code -> code.contains("[[") || code.contains("\\[\\["));
    }
}
