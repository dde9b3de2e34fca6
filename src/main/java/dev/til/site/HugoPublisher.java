package dev.til.site;

import dev.til.note.Note;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which notes Hugo publishes, and at which path. */
final class HugoPublisher {
    private static final List<String> DATES =
            List.of("date", "publishDate", "pubDate", "published", "lastmod", "modified");

    private final HugoConfig config;
    private final Clock clock;

    HugoPublisher(HugoConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    Publication publish(Note note, SiteFiles files) {
        HugoFields fields = HugoFields.of(note);
        Optional<OffsetDateTime> date = date(fields);
        Optional<String> title = fields.text("title");
        Optional<String> why = whyNot(note, fields, files);
        if (why.isPresent()) {
            return new Publication(false, why, Optional.empty(), List.of(), date, title);
        }
        Optional<String> url = path(note);
        return new Publication(true, Optional.empty(), url, aliases(fields, url.orElse("/")), date, title);
    }

    private Optional<String> whyNot(Note note, HugoFields fields, SiteFiles files) {
        Optional<HugoPlace> place = HugoPlace.of(note.path(), config);
        if (place.isEmpty()) {
            return Optional.of("outside of %s/".formatted(config.contentFolder()));
        }
        Optional<String> bundle = bundleAround(note.path(), place.get(), files);
        if (bundle.isPresent()) {
            return Optional.of("part of the bundle %s".formatted(bundle.get()));
        }
        HugoFields settings = config.settings();
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (fields.flag(false, "draft") && !settings.flag(false, "buildDrafts")) {
            return Optional.of("draft");
        }
        Optional<OffsetDateTime> publish = moment(fields, "publishDate").or(() -> moment(fields, "date"));
        if (publish.filter(date -> date.isAfter(now)).isPresent() && !settings.flag(false, "buildFuture")) {
            return Optional.of("future date");
        }
        Optional<OffsetDateTime> expiry = moment(fields, "expiryDate").or(() -> moment(fields, "unpublishDate"));
        if (expiry.filter(date -> date.isBefore(now)).isPresent() && !settings.flag(false, "buildExpired")) {
            return Optional.of("expired");
        }
        boolean unrendered = fields.text("_build", "render")
                .or(() -> fields.text("build", "render"))
                .filter(render -> render.equals("never") || render.equals("false"))
                .isPresent();
        return unrendered || fields.flag(false, "headless") ? Optional.of("not rendered") : Optional.empty();
    }

    /** Hugo: what lies beside or below an {@code index.md} belongs to that page. */
    private static Optional<String> bundleAround(String path, HugoPlace place, SiteFiles files) {
        String above = place.isBundle() ? RepoPath.folder(RepoPath.folder(path)) : RepoPath.folder(path);
        int depth = place.parents().size();
        for (; depth > 0; depth--, above = RepoPath.folder(above)) {
            for (String name : List.of("index.md", "index.markdown", "index.html")) {
                if (files.isFile(RepoPath.in(above, name))) {
                    return Optional.of(RepoPath.in(above, name));
                }
            }
        }
        return Optional.empty();
    }

    /** The path that a note has, or would have if it were published; empty for one outside of the content. */
    Optional<String> path(Note note) {
        HugoFields fields = HugoFields.of(note);
        return HugoPlace.of(note.path(), config).map(place -> {
            String prefix = config.languagePrefix(place.language());
            Optional<String> own = fields.text("url");
            if (own.isPresent()) {
                return prefix + complete(own.get().startsWith("/") ? own.get() : "/" + own.get());
            }
            if (place.isSection()) {
                String folder = made(place.folder());
                return prefix + (folder.isEmpty() ? "/" : "/" + folder + "/");
            }
            Optional<String> pattern = config.permalink(place.section());
            if (pattern.isPresent()) {
                String filled = new HugoPermalink(place, fields, date(fields), config).fill(pattern.get());
                return prefix + complete(filled.startsWith("/") ? filled : "/" + filled);
            }
            String folder = made(String.join("/", place.parents()));
            String name = made(fields.text("slug").orElse(place.baseName()));
            return prefix + complete((folder.isEmpty() ? "" : "/" + folder) + "/" + name);
        });
    }

    private String made(String path) {
        return HugoPath.of(path, config.lower());
    }

    /** Hugo: a path without an end of its own is a folder, or an .html file with ugly URLs. */
    private String complete(String path) {
        String name = RepoPath.name(path);
        if (path.endsWith("/") || name.endsWith(".html") || name.endsWith(".htm")) {
            return path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
        }
        return path + (config.ugly() ? ".html" : "/");
    }

    private List<String> aliases(HugoFields fields, String url) {
        var aliases = new ArrayList<String>();
        String own = url.replaceFirst("/$", "");
        for (String alias : fields.texts("aliases")) {
            String folder = alias.startsWith("/") ? "" : RepoPath.folder(own);
            RepoPath.resolve(folder, alias).ifPresent(path -> {
                boolean file = path.endsWith(".html") || path.endsWith(".htm");
                aliases.add("/" + path + (file || path.isEmpty() ? "" : "/"));
            });
        }
        return aliases;
    }

    private Optional<OffsetDateTime> date(HugoFields fields) {
        return DATES.stream().flatMap(key -> moment(fields, key).stream()).findFirst();
    }

    private Optional<OffsetDateTime> moment(HugoFields fields, String key) {
        return fields.text(key).flatMap(text -> HugoDate.read(text, config.zone()));
    }
}
