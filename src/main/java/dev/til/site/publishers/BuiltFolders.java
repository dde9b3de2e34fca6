package dev.til.site.publishers;

import dev.til.site.SiteFiles;
import dev.til.site.path.RelativePath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The folders of a journal that look like the source of a site that somebody builds, by their names alone. */
final class BuiltFolders {
    /** Before a site that lies in another one. */
    private static final Comparator<String> OUTER_FIRST =
            (one, other) -> one.length() == other.length() ? one.compareTo(other) : one.length() - other.length();

    private static final Set<String> MARKS = Sites.marks();

    /** Hugo: a folder of files in the place of one. */
    private static final String HUGO_CONFIG = "config/_default";

    /** Hugo: at least one of these stands beside a configuration whose name others use as well. */
    private static final List<String> OF_HUGO = List.of("content", "layouts", "themes", "archetypes");

    private static final String VITEPRESS = ".vitepress";

    private final SiteFiles files;

    BuiltFolders(SiteFiles files) {
        this.files = files;
    }

    /** Those below the root, the outer ones first. */
    List<String> all() {
        Set<String> found = new TreeSet<>(OUTER_FIRST);
        for (String path : files.called(MARKS)) {
            String folder = site(RelativePath.folder(path));
            if (!folder.isEmpty() && !found.contains(folder) && isTelling(path, folder) && isBuilt(folder)) {
                found.add(folder);
            }
        }
        return List.copyOf(found);
    }

    private boolean isTelling(String path, String folder) {
        boolean common = path.startsWith("config.", folder.length() + 1);
        return !common || isHugos(folder);
    }

    private String site(String folder) {
        for (String inner : List.of(HUGO_CONFIG, VITEPRESS)) {
            if (folder.equals(inner) || folder.endsWith("/" + inner)) {
                return folder.substring(0, Math.max(0, folder.length() - inner.length() - 1));
            }
        }
        return environment(folder).orElse(folder);
    }

    /** Hugo: {@code config/production} says what is different there, of the site around; empty for any other folder. */
    private Optional<String> environment(String folder) {
        for (String at = folder; !at.isEmpty(); at = RelativePath.folder(at)) {
            String config = RelativePath.folder(at);
            if (RelativePath.name(config).equals("config")) {
                String site = RelativePath.folder(config);
                boolean own = isHugos(folder);
                boolean around = files.isFolder(RelativePath.in(site, HUGO_CONFIG)) || isHugos(site);
                return own || !around ? Optional.empty() : Optional.of(site);
            }
        }
        return Optional.empty();
    }

    private boolean isHugos(String folder) {
        return OF_HUGO.stream().anyMatch(name -> files.isFolder(RelativePath.in(folder, name)));
    }

    /** Whether nothing about where it lies says that it is a theme, a package, or hidden. */
    private boolean isBuilt(String folder) {
        String[] parts = folder.split("/");
        String above = "";
        for (int i = 0; i < parts.length; i++) {
            above = RelativePath.in(above, parts[i]);
            boolean foreign = switch (parts[i]) {
                case "vendor", "node_modules", "exampleSite" -> true;
                case "themes" -> i + 1 < parts.length; // Hugo: themes/NAME
                default -> parts[i].startsWith(".");
            };
            if (foreign || isGem(above)) {
                return false;
            }
        }
        return true;
    }

    /** RubyGems: a folder with a gemspec is a package's; the root's own is what the repository is for. */
    private boolean isGem(String folder) {
        for (String path : files.in(folder)) {
            if (path.endsWith(".gemspec")) {
                return true;
            }
        }
        return false;
    }
}
