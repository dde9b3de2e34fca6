package dev.til.site.hugo;

import dev.til.site.Page;
import dev.til.site.SiteIndex;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the pages that {@code ref} and {@code relref} speak of. */
final class HugoReferences {
    private static final List<String> FORMS =
            List.of("", ".md", ".markdown", "/index.md", "/_index.md", "/index.markdown", "/_index.markdown");

    private final HugoConfig config;
    private final SiteIndex index;

    HugoReferences(HugoConfig config, SiteIndex index) {
        this.config = config;
        this.index = index;
    }

    /** The files that may be meant; more than one is ambiguous, none stops the build. */
    Set<String> find(String reference, Optional<String> language, Page from) {
        String spoken = language.orElseGet(() -> language(from.path()));
        Set<String> found = new TreeSet<>(find(reference, from, spoken));
        found.removeIf(path -> !language(path).equals(spoken));
        return found;
    }

    private String language(String path) {
        return HugoPlace.of(path, config).map(HugoPlace::language).orElse("");
    }

    private Set<String> find(String reference, Page from, String language) {
        String content = config.contentFolder(language);
        String path = reference.replaceFirst("/+$", "");
        if (path.isEmpty() || path.equals("/")) {
            return among(content, "_index");
        }
        if (!path.startsWith("/")) {
            // Hugo: first beside the page, then by name anywhere
            Optional<String> beside = RelativePath.resolve(RelativePath.folder(from.path()), path);
            Set<String> found = beside.map(at -> forms(at, language)).orElseGet(Set::of);
            if (!found.isEmpty()) {
                return found;
            }
        }
        Set<String> found = RelativePath.resolve(content, path)
                .map(at -> forms(at, language))
                .orElseGet(Set::of);
        return found.isEmpty() && !path.startsWith("/") ? among(content, path) : found;
    }

    private Set<String> forms(String path, String language) {
        for (String stem : List.of(path + "." + language, path)) {
            for (String form : FORMS) {
                if (index.page(stem + form).isPresent()) {
                    return Set.of(stem + form);
                }
            }
        }
        return Set.of();
    }

    private List<String> stems(String path) {
        var stems = new ArrayList<>(List.of(path));
        config.languages().forEach(language -> stems.add(path + "." + language));
        return stems;
    }

    /** Pages of this name anywhere in the content, {@code name.md} or {@code name/index.md}. */
    private Set<String> among(String content, String reference) {
        var found = new TreeSet<String>();
        String name = RelativePath.name(reference);
        for (String stem : stems(name)) {
            for (String end : List.of("", ".md", ".markdown")) {
                found.addAll(index.files().named(stem + end));
            }
        }
        for (String bundle : List.of("index.md", "_index.md")) {
            index.files().named(bundle).stream()
                    .filter(file -> RelativePath.name(RelativePath.folder(file)).equals(name))
                    .forEach(found::add);
        }
        found.removeIf(file -> !file.startsWith(content + "/")
                || index.page(file).isEmpty()
                || (reference.contains("/")
                        && !RelativePath.folder(file).endsWith(RelativePath.folder(reference))
                        && !RelativePath.folder(file).endsWith(reference)));
        return found;
    }
}
