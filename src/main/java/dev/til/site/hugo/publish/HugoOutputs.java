package dev.til.site.hugo.publish;

import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoMount;
import dev.til.site.hugo.config.HugoPath;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lies at a path on a site made by Hugo, or may lie there. Paths begin with a slash. */
public final class HugoOutputs {
    private final HugoConfig config;
    private final HugoPublications publications;
    private final HugoThemePages themePages;
    private final HugoLists lists;
    private final HugoOutputFormats formats;
    private final SiteIndex index;
    private final SiteFiles files;

    public HugoOutputs(HugoConfig config, HugoPublications publications, HugoThemePages themePages, SiteIndex index) {
        this.config = config;
        this.publications = publications;
        this.themePages = themePages;
        this.lists = new HugoLists(config, themePages, index);
        this.formats = new HugoOutputFormats(config, publications, lists, index);
        this.index = index;
        this.files = index.files();
    }

    /** Whether anything is published at a path. */
    public boolean has(String path) {
        return !pages(path).isEmpty() || file(path).isPresent() || lists.isAt(path);
    }

    /** The notes that are published at a path, however that is written. */
    public List<Page> pages(String path) {
        for (String form : List.of(path, path + "/", path.replaceFirst("/index\\.html$", "/"))) {
            if (!index.at(form).isEmpty()) {
                return index.at(form);
            }
        }
        return List.of();
    }

    /** Whether Hugo makes a list there that has no source. */
    public boolean isList(String path) {
        return lists.isAt(path);
    }

    /** The file of the repository, or of a theme, that is copied there, or that a page of the theme is made of, or a page's. */
    public Optional<String> file(String path) {
        return staticFile(path)
                .or(() -> resource(path))
                .or(() -> themePages.at(path))
                .or(() -> Optional.of(path).filter(formats::isAt));
    }

    /** A server shows the {@code index.html} of a folder. */
    private Optional<String> staticFile(String path) {
        return copied(path).or(() -> copied(path.endsWith("/") ? path + "index.html" : path + "/index.html"));
    }

    private Optional<String> copied(String path) {
        return config.mounts().copiedFiles(path).stream()
                .filter(files::isFile)
                .findFirst()
                .or(() -> config.themes().copied(path, files));
    }

    /** A file that lies in the content beside the notes: of a bundle it is at the bundle's path, else at its own. */
    private Optional<String> resource(String path) {
        for (HugoMount mount : config.mounts().content()) {
            // Hugo: what belongs to no page lies where the pages of its language do
            String prefix = config.languages().prefix(mount.language());
            for (String start : prefix.isEmpty() ? List.of(prefix) : List.of(prefix, "")) {
                Optional<String> own = path.startsWith(start + "/")
                        ? mount.file(path.substring(start.length() + 1)).filter(this::isResource)
                        : Optional.empty();
                if (own.isPresent() && !publications.isInBundle(own.get(), files)) {
                    return own;
                }
            }
        }
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = path.substring(0, slash);
            for (Page page : index.at(config.ugly() && slash > 0 ? folder + ".html" : folder + "/")) {
                Optional<String> file = resource(page, path.substring(slash + 1));
                if (file.isPresent()) {
                    return file;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isResource(String file) {
        return files.isFile(file) && !HugoPlace.isContent(file);
    }

    /** A file of a page's bundle. Hugo: what lies beside a page in one language belongs to it in all others. */
    public Optional<String> resource(Page page, String name) {
        boolean bundle = page.note().fileName().startsWith("index.");
        Optional<HugoPlace> place = HugoPlace.of(page.path(), config);
        if (place.isEmpty() || !(bundle || page.note().fileName().startsWith("_index."))) {
            return Optional.empty();
        }
        var candidates = new ArrayList<String>();
        candidates.add(RelativePath.in(RelativePath.folder(page.path()), name));
        candidates.addAll(
                config.mounts().contentFiles(RelativePath.in(place.get().folder(), name)));
        return candidates.stream()
                .filter(file -> isResource(file) && (bundle || !publications.isInBundle(file, files)))
                .findFirst();
    }

    /** Why something may be at a path where til knows of nothing; empty where it knows that nothing is. */
    public Optional<Resolution.Doubt> doubt(String path) {
        if (isGenerated(path) || formats.mayBeAt(path)) {
            return doubt(Resolution.Reason.GENERATED, "Hugo or the theme may make a page there");
        }
        Optional<Resolution.Doubt> elsewhere = elsewhere(path);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        String first = first(path.substring(1));
        if (!isContentFolder(first)
                && !isStaticFolder(first)
                && !config.themes().areAllHere()) {
            return doubt(
                    Resolution.Reason.MISSING_THEME, config.themes().missing().get(0));
        }
        if (isFromOtherFormat(path)) {
            return doubt(Resolution.Reason.GENERATED, "a page that is not written in Markdown may be there");
        }
        return index.pages().stream()
                .filter(page -> page.published() && page.url().isEmpty())
                .findFirst()
                .map(page -> new Resolution.Doubt(
                        Resolution.Reason.PERMALINK,
                        "'%s' may be there: only a build knows its path".formatted(page.path())));
    }

    private static Optional<Resolution.Doubt> doubt(Resolution.Reason reason, String words) {
        return Optional.of(new Resolution.Doubt(reason, words));
    }

    /** Who may bring what is there beside the site's own content; empty where nobody does. */
    public Optional<Resolution.Doubt> elsewhere(String path) {
        if (config.mounts().isUnknown(path)) {
            return doubt(
                    Resolution.Reason.MISSING_THEME,
                    "a module or a mount puts something there that is not in the repository");
        }
        return themePages.mayBeAt(path)
                ? doubt(Resolution.Reason.THEME, "the theme may publish a page of its own there")
                : Optional.empty();
    }

    private boolean isFromOtherFormat(String path) {
        String name = RelativePath.name(path.replaceFirst("/+$", ""));
        return files.entries().stream()
                .map(entry -> entry.path())
                .filter(file -> HugoPlace.isContent(file) && !HugoPlace.isPage(file))
                .flatMap(file -> HugoPlace.of(file, config).stream())
                .anyMatch(place -> HugoPath.of(place.baseName(), config.lower()).equals(name));
    }

    /** Lists, feeds and terms. */
    private boolean isGenerated(String path) {
        String bare = path.replaceAll("^/+|/+$", "");
        if (config.languages().contains(bare)) {
            return true;
        }
        String language = first(bare);
        if (config.languages().contains(language)) {
            bare = bare.substring(language.length() + 1);
        }
        if (config.ugly()) {
            bare = bare.replaceFirst("^index\\.html$|(?<!/index)\\.html$", "");
        }
        String first = first(bare);
        boolean listed = bare.isEmpty()
                || config.taxonomies().contains(first)
                || path.matches(".*/(index\\.xml|sitemap\\.xml|robots\\.txt|index\\.json|page/\\d+/?)");
        boolean section = isContentFolder(first) && !bare.contains("/");
        return listed || section;
    }

    private static String first(String bare) {
        return bare.contains("/") ? bare.substring(0, bare.indexOf('/')) : bare;
    }

    private boolean isContentFolder(String name) {
        return config.mounts().contentFiles(name).stream().anyMatch(files::isFolder);
    }

    private boolean isStaticFolder(String name) {
        return config.mounts().copiedFiles("/" + name).stream().anyMatch(files::isFolder);
    }

    /** Whether another project's site may be there, on the same host: nothing of this one begins so. */
    public boolean mayBeAnothers(String path) {
        String first = first(path.substring(1));
        String start = "/" + first;
        return isShared()
                && !first.isEmpty()
                && first.indexOf('.') < 0
                && !config.languages().contains(first)
                && !isContentFolder(first)
                && !isStaticFolder(first)
                && index.urls().stream().noneMatch(url -> url.equals(start) || url.startsWith(start + "/"));
    }

    /** GitHub Pages: user.github.io/other is the site of another repository, also under the user's own domain. */
    private boolean isShared() {
        String host = config.base().host();
        return host.endsWith(".github.io")
                || host.endsWith(".gitlab.io")
                || host.endsWith(".codeberg.page")
                || staticFile("/CNAME").isPresent();
    }
}
