package dev.til.site.hugo.link;

import dev.til.site.Page;
import dev.til.site.SiteIndex;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the pages that {@code ref} and {@code relref} speak of. Hugo: they name a page by its place in the content, in
 * letters of whatever case, and mean the one in the language of the page that they stand in.
 */
final class HugoReferences {
    private static final List<String> ENDS = List.of(
            ".md", ".markdown", ".mdown", ".html", ".htm", ".org", ".adoc", ".asciidoc", ".ad", ".rst", ".pandoc");

    private final HugoConfig config;
    private final SiteIndex index;

    HugoReferences(HugoConfig config, SiteIndex index) {
        this.config = config;
        this.index = index;
    }

    /** The files that may be meant; more than one is ambiguous, none stops the build. */
    Set<String> find(String reference, Optional<String> language, Page from) {
        Optional<HugoPlace> here = HugoPlace.of(from.path(), config);
        String spoken = language.or(() -> here.map(HugoPlace::language)).orElse("");
        String path = reference.replaceFirst("/+$", "");
        if (path.isEmpty()) {
            return at("", spoken).map(Set::of).orElse(Set.of());
        }
        for (String place : places(path, here)) {
            Optional<String> found = at(stem(place, spoken), spoken);
            if (found.isPresent()) {
                return Set.of(found.get());
            }
        }
        return mayBeName(path) ? named(RelativePath.name(stem(path, spoken)), spoken) : Set.of();
    }

    /** What a template finds by a path, which is less than {@code ref} does: a name alone is none of a page elsewhere. */
    Optional<String> page(String path, Page from) {
        Optional<HugoPlace> here = HugoPlace.of(from.path(), config);
        String spoken = here.map(HugoPlace::language).orElse("");
        return places(path.replaceFirst("/+$", ""), here).stream()
                .flatMap(place -> at(stem(place, spoken), spoken).stream())
                .findFirst();
    }

    /** Whether a reference is to a list that Hugo makes without a file: of a section, or of a taxonomy. */
    boolean isList(String reference, Page from) {
        String path = reference.replaceFirst("/+$", "");
        Optional<HugoPlace> here = HugoPlace.of(from.path(), config);
        return path.isEmpty() || places(path, here).stream().anyMatch(this::isList);
    }

    private boolean isList(String place) {
        boolean section = place.indexOf('/') < 0
                && config.mounts().contentFiles(place).stream().anyMatch(this::isFolder);
        return section || config.taxonomies().contains(place.split("/", 2)[0].toLowerCase(Locale.ROOT));
    }

    private boolean isFolder(String path) {
        return index.files().isFolder(path)
                || index.files().similar(path).filter(index.files()::isFolder).isPresent();
    }

    /** Where in the content a reference may lead: first beside the page, then from the top. */
    private static List<String> places(String path, Optional<HugoPlace> here) {
        var places = new ArrayList<String>();
        if (!path.startsWith("/")) {
            // Hugo: of a bundle it is the folder around it, but for ../ which starts in it
            String folder = here.map(place -> path.startsWith("..") || !place.isBundle()
                            ? place.folder()
                            : RelativePath.folder(place.folder()))
                    .orElse("");
            RelativePath.resolve(folder, path).ifPresent(places::add);
        }
        RelativePath.resolve("", path).ifPresent(places::add);
        return places;
    }

    /** Without the end and the language that a file's name may have. */
    private static String stem(String path, String language) {
        String name = RelativePath.name(path);
        int dot = name.lastIndexOf('.');
        boolean ends = dot > 0 && ENDS.contains(name.substring(dot).toLowerCase(Locale.ROOT));
        String stem = ends ? name.substring(0, dot) : name;
        boolean spoken = stem.toLowerCase(Locale.ROOT).endsWith("." + language);
        stem = spoken ? stem.substring(0, stem.length() - language.length() - 1) : stem;
        boolean bundle = stem.equalsIgnoreCase("index") || stem.equalsIgnoreCase("_index");
        return bundle ? RelativePath.folder(path) : RelativePath.in(RelativePath.folder(path), stem);
    }

    /** The page at a place in the content, be it a file, a bundle or a section. */
    private Optional<String> at(String place, String language) {
        for (String form : List.of("", "/index", "/_index")) {
            String stem = place.isEmpty() ? form.substring(Math.min(1, form.length())) : place + form;
            for (String named : List.of(stem + "." + language, stem)) {
                for (String end : ENDS) {
                    for (String file : config.mounts().contentFiles(named + end)) {
                        Optional<String> found = index.files().isFile(file)
                                ? Optional.of(file)
                                : index.files().similar(file).filter(HugoPlace::isContent);
                        if (found.filter(path -> speaks(path, language)).isPresent()) {
                            return found;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean speaks(String file, String language) {
        return HugoPlace.of(file, config)
                .filter(place -> place.language().equals(language))
                .isPresent();
    }

    /** Hugo: a name alone may be that of a page anywhere, also after a slash, but not with a folder. */
    private static boolean mayBeName(String path) {
        return !path.startsWith(".") && path.lastIndexOf('/') <= 0;
    }

    /** Pages of this name anywhere in the content, {@code name.md} or {@code name/index.md}. */
    private Set<String> named(String name, String language) {
        var found = new TreeSet<String>();
        for (String end : ENDS) {
            for (String stem : List.of(name, name + "." + language)) {
                found.addAll(index.files().namedAlike(stem + end));
            }
        }
        for (String bundle : List.of("index", "_index", "index." + language, "_index." + language)) {
            for (String end : ENDS) {
                index.files().named(bundle + end).stream()
                        .filter(file ->
                                RelativePath.name(RelativePath.folder(file)).equalsIgnoreCase(name))
                        .forEach(found::add);
            }
        }
        found.removeIf(file -> !speaks(file, language) || !HugoPlace.isContent(file) || !isPage(file));
        return found;
    }

    private boolean isPage(String file) {
        return !HugoPlace.isPage(file) || index.page(file).isPresent();
    }
}
