package dev.til.site.hugo.publish;

import dev.til.facts.Validity;
import dev.til.note.Note;
import dev.til.site.Publication;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoMount;
import dev.til.site.hugo.config.HugoPath;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.hugo.config.HugoVersion;
import dev.til.site.hugo.field.HugoDate;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.hugo.lint.HugoYamlProblems;
import dev.til.site.path.RelativePath;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which notes Hugo publishes, and at which path. */
public final class HugoPublications {
    private static final List<String> DATES =
            List.of("date", "publishDate", "pubDate", "published", "lastmod", "modified");

    private final HugoConfig config;
    private final Clock clock;
    private final HugoSections sections;
    private final List<String> indexNames;
    private final Validity.Watch validity = new Validity.Watch();

    public HugoPublications(HugoConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.sections = new HugoSections(config);
        this.indexNames = indexNames(config.languages().all());
    }

    /** How long all that it has said holds. */
    public Validity validity() {
        return validity.all();
    }

    public Publication publish(Note note, SiteFiles files) {
        Optional<HugoPlace> place = HugoPlace.of(note.path(), config);
        HugoFields fields = fields(note, files);
        String language =
                place.map(HugoPlace::language).orElse(config.languages().main());
        Optional<OffsetDateTime> date = date(fields, language);
        Optional<String> title = fields.text("title");
        Optional<String> why = whyNot(note, place, fields, files);
        if (why.isPresent()) {
            return new Publication(false, why, Optional.empty(), List.of(), date, title);
        }
        Optional<String> url = path(note, files);
        var aliases = new ArrayList<String>(url.map(own -> aliases(fields, own)).orElse(List.of()));
        otherPath(note, place.get(), fields, files)
                .filter(other -> url.isPresent() && !other.equals(url.get()))
                .ifPresent(aliases::add);
        return new Publication(true, Optional.empty(), url, aliases, date, title);
    }

    /** What a note says, and what its sections and the site hand down to it. */
    HugoFields fields(Note note, SiteFiles files) {
        return HugoPlace.of(note.path(), config)
                .map(place -> sections.fields(note, place, files))
                .orElseGet(() -> HugoFields.of(note));
    }

    private Optional<String> whyNot(Note note, Optional<HugoPlace> place, HugoFields fields, SiteFiles files) {
        if (place.isEmpty()) {
            return Optional.of(
                    config.mounts().leavesOut(note.path())
                            ? "left out by the files of a mount"
                            : "outside of %s/".formatted(config.contentFolder()));
        }
        if (!config.languages().contains(place.get().language())) {
            return Optional.of("its language is disabled");
        }
        Optional<String> bundle = bundleAround(note.path(), place.get(), files);
        if (bundle.isPresent()) {
            return Optional.of("part of the bundle %s".formatted(bundle.get()));
        }
        if (!HugoPlace.isPage(note.path())) {
            return Optional.of("its name does not end with .md");
        }
        String language = place.get().language();
        Optional<String> unready = unready(fields, language);
        if (unready.isPresent()) {
            return unready;
        }
        // Hugo: a section that is not ready takes everything in it along
        for (Note section : sections.around(place.get(), files)) {
            Optional<String> why = unready(HugoFields.of(section), language);
            if (why.isPresent()) {
                return Optional.of("%s of its section %s".formatted(why.get(), section.path()));
            }
        }
        String kind = config.kind(place.get());
        if (config.isDisabled(kind, language)) {
            return Optional.of("disableKinds has '%s'".formatted(kind));
        }
        boolean unrendered = fields.text("_build", "render")
                .or(() -> fields.text("build", "render"))
                .filter(render -> render.equals("never") || render.equals("false"))
                .isPresent();
        return unrendered || fields.flag(false, "headless") ? Optional.of("not rendered") : Optional.empty();
    }

    private boolean isDraft(HugoFields fields) {
        // Hugo: published says the same the other way round, and draft outdoes it
        return fields.flag(!fields.flag(true, "published"), "draft")
                || (fields.value("draft").filter(HugoYamlProblems::isTrueBefore).isPresent()
                        && config.version().isBefore(HugoVersion.STRICT_YAML));
    }

    private Optional<String> unready(HugoFields fields, String language) {
        HugoFields settings = config.of(language);
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (isDraft(fields) && !settings.flag(false, "buildDrafts")) {
            return Optional.of("draft");
        }
        Optional<OffsetDateTime> publish =
                moment(fields, "publishDate", language).or(() -> moment(fields, "date", language));
        if (publish.filter(date -> date.isAfter(now)).isPresent() && !settings.flag(false, "buildFuture")) {
            validity.add(new Validity(publish.get().toInstant()));
            return Optional.of(Publication.FUTURE);
        }
        Optional<OffsetDateTime> expiry =
                moment(fields, "expiryDate", language).or(() -> moment(fields, "unpublishDate", language));
        if (expiry.filter(date -> date.isBefore(now)).isPresent() && !settings.flag(false, "buildExpired")) {
            return Optional.of("expired");
        }
        expiry.map(OffsetDateTime::toInstant)
                .filter(date -> !date.isBefore(now.toInstant()))
                .ifPresent(date -> validity.add(new Validity(date)));
        return Optional.empty();
    }

    /** Whether a file belongs to a page, and so lies where that page is published. */
    boolean isInBundle(String path, SiteFiles files) {
        return HugoPlace.of(path, config)
                .flatMap(place -> bundleAround(path, place, files))
                .isPresent();
    }

    /** Hugo: what lies beside or below an {@code index.md}, of whatever language, belongs to that page. */
    private Optional<String> bundleAround(String path, HugoPlace place, SiteFiles files) {
        String above = place.isBundle() ? RelativePath.folder(RelativePath.folder(path)) : RelativePath.folder(path);
        int depth = place.parents().size();
        int top = config.mounts()
                .around(path)
                .map(mount -> mount.source().length())
                .orElse(0);
        for (; depth > 0 && above.length() >= top; depth--, above = RelativePath.folder(above)) {
            for (String name : indexNames) {
                if (files.isFile(RelativePath.in(above, name))) {
                    return Optional.of(RelativePath.in(above, name));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> indexNames(List<String> languages) {
        var names = new ArrayList<String>();
        for (String end : List.of(".md", ".markdown", ".html")) {
            names.add("index" + end);
            languages.forEach(language -> names.add("index." + language + end));
        }
        return names;
    }

    /**
     * The path that a note has, or would have if it were published; empty for one outside of the content, and where only
     * a build knows it.
     */
    public Optional<String> path(Note note, SiteFiles files) {
        boolean unknown =
                config.mounts().around(note.path()).filter(HugoMount::unclear).isPresent();
        Optional<HugoPlace> place = HugoPlace.of(note.path(), config).filter(at -> !unknown && hasPath(at));
        return place.flatMap(at -> path(note, at, files, config.version().isSince(HugoVersion.TITLE_WITHOUT_FOLDERS)));
    }

    /** The path that a newer Hugo makes of a title with a slash, where nobody knows whether it is one. */
    private Optional<String> otherPath(Note note, HugoPlace place, HugoFields fields, SiteFiles files) {
        String title = fields.text("title").orElse("");
        boolean differs = title.indexOf('/') >= 0 || title.indexOf('\\') >= 0;
        return differs
                        && !config.version().isSince(HugoVersion.TITLE_WITHOUT_FOLDERS)
                        && !config.version().isBefore(HugoVersion.TITLE_WITH_FOLDERS)
                ? path(note, place, files, true)
                : Optional.empty();
    }

    /** Where each language has a host of its own, the same path may be that of many pages. */
    private boolean hasPath(HugoPlace place) {
        return !config.languages().ownHosts()
                || place.language().equals(config.languages().main());
    }

    private Optional<String> path(Note note, HugoPlace place, SiteFiles files, boolean newer) {
        HugoFields fields = sections.fields(note, place, files);
        String prefix = config.languages().ownHosts() ? "" : config.languages().prefix(place.language());
        String folder = sanitized(
                String.join("/", place.isSection() ? List.of(place.folder()) : place.parents()), place.language());
        if (place.isSection() && folder.isEmpty()) {
            return Optional.of(prefix + "/");
        }
        Optional<String> own = fields.text("url");
        if (own.isPresent()) {
            // Hugo: since 0.131 it may be a pattern as those of permalinks are; without a slash it is its language's
            return own.get().matches(".*:[a-z].*")
                    ? Optional.empty()
                    : own.map(url -> (url.startsWith("/") ? "" : prefix) + own(url));
        }
        if (config.hasPermalinkRules(place)) {
            return Optional.empty();
        }
        Optional<String> pattern = config.permalink(place.isSection() ? "section" : "page", place);
        if (pattern.isPresent()) {
            List<String> parents = sections.names(note, place, files);
            return new HugoPermalink(place, parents, fields, date(fields, place.language()), config, newer)
                    .fill(pattern.get())
                    .map(filled -> prefix + complete(HugoPath.clean("/" + filled), place));
        }
        if (place.isSection()) {
            return Optional.of(prefix + complete("/" + folder, place));
        }
        String name = sanitized(fields.slug().orElse(place.baseName()), place.language());
        return Optional.of(prefix
                + complete((folder.isEmpty() ? "" : "/" + folder) + (name.startsWith("/") ? name : "/" + name), place));
    }

    /** Hugo: a name is looked at with the slashes around it, so that a blank at its edge is a hyphen, too. */
    private String sanitized(String name, String language) {
        String path = config.path("/" + name + "/", language);
        return name.isEmpty() ? "" : path.substring(1, path.length() - 1);
    }

    /** Hugo: a {@code url} with a dot in it is a file. */
    private static String own(String url) {
        String path = HugoPath.clean("/" + url);
        boolean file = path.contains(".") && !url.endsWith("/");
        return file ? path.replaceFirst("/index\\.html$", "/") : path.replaceFirst("/*$", "/");
    }

    /** Hugo: a page is a folder, or an .html file with ugly URLs, which a section alone may have, but not its list. */
    private String complete(String path, HugoPlace place) {
        String bare = path.replaceFirst("/+$", "");
        boolean ugly = place.isSection() ? config.ugly() : config.ugly(place.section());
        return bare.isEmpty() ? "/" : !ugly ? bare + "/" : bare.endsWith(".html") ? bare : bare + ".html";
    }

    private List<String> aliases(HugoFields fields, String url) {
        var aliases = new ArrayList<String>();
        String own = url.replaceFirst("/$", "");
        for (String alias : fields.texts("aliases")) {
            String folder = alias.startsWith("/") ? "" : RelativePath.folder(own);
            RelativePath.resolve(folder, alias).ifPresent(path -> {
                boolean file = path.endsWith(".html") || path.endsWith(".htm");
                aliases.add("/" + path + (file || path.isEmpty() ? "" : config.ugly() ? ".html" : "/"));
            });
        }
        return aliases;
    }

    private Optional<OffsetDateTime> date(HugoFields fields, String language) {
        return DATES.stream()
                .flatMap(key -> moment(fields, key, language).stream())
                .findFirst();
    }

    private Optional<OffsetDateTime> moment(HugoFields fields, String key, String language) {
        return fields.value(key).flatMap(value -> HugoDate.read(value, config.zone(language)));
    }
}
