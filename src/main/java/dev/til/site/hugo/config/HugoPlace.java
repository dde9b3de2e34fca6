package dev.til.site.hugo.config;

import dev.til.site.path.RelativePath;
import java.util.List;
import java.util.Optional;

/**
 * Where a file lies in a Hugo site's content.
 *
 * @param folder below the content folder, empty for its root
 * @param name without its end and language: {@code index} for a bundle, {@code _index} for a section
 */
public record HugoPlace(String language, String folder, String name) {
    /** Empty for a file that does not lie in the content. */
    public static Optional<HugoPlace> of(String path, HugoConfig config) {
        Optional<HugoMount> mount = config.mounts().around(path);
        return mount.flatMap(around -> around.put(path)).map(put -> {
            String file = RelativePath.name(put);
            int dot = file.lastIndexOf('.');
            String name = dot > 0 ? file.substring(0, dot) : file;
            // Hugo: day21.ko.md is the Korean day21, whoever's folder it lies in
            int languageDot = name.lastIndexOf('.');
            String suffix = name.substring(languageDot + 1);
            boolean translated = languageDot > 0 && config.languages().isKnown(suffix);
            return new HugoPlace(
                    translated ? suffix : mount.get().language(),
                    RelativePath.folder(put),
                    translated ? name.substring(0, languageDot) : name);
        });
    }

    /** Hugo: only these are pages of Markdown, and {@code NOTE.MD} is a file to be copied. */
    public static boolean isPage(String path) {
        return path.endsWith(".md") || path.endsWith(".markdown") || path.endsWith(".mdown");
    }

    /** Whether Hugo makes a page of a file, of Markdown or of something that til does not read. */
    public static boolean isContent(String path) {
        return isPage(path) || path.matches(".*\\.(html?|org|adoc|asciidoc|ad|rst|pandoc|pdc)");
    }

    public boolean isSection() {
        return name.equals("_index");
    }

    public boolean isBundle() {
        return name.equals("index");
    }

    /** The first folder, by which permalinks are configured; empty at the root. */
    public String section() {
        return parents().isEmpty() ? "" : parents().get(0);
    }

    /** The folders that the page lies in; a bundle's own folder is the page itself. */
    public List<String> parents() {
        String above = isBundle() ? RelativePath.folder(folder) : folder;
        return above.isEmpty() ? List.of() : List.of(above.split("/"));
    }

    /** What the page is called in its path where nothing else is said. */
    public String baseName() {
        return isBundle() ? RelativePath.name(folder) : name;
    }
}
