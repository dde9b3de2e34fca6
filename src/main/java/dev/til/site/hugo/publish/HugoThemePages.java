package dev.til.site.hugo.publish;

import dev.til.facts.WeakMemo;
import dev.til.note.Journal;
import dev.til.note.Notes;
import dev.til.site.Publication;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoMount;
import dev.til.site.hugo.config.HugoMounts;
import dev.til.site.hugo.config.HugoPath;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.path.RelativePath;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages and files that themes bring with content of their own, looked at when a link may lead to one of them. */
public final class HugoThemePages {
    private final HugoConfig config;
    private final SiteFiles files;
    private final Clock clock;
    private final Supplier<Found> found = new WeakMemo<>(this::find);

    public HugoThemePages(HugoConfig config, SiteFiles files, Clock clock) {
        this.config = config;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What there is.
     *
     * @param sources the files by the paths on the site
     * @param sections those that the pages are in
     * @param unknown the first folders of pages whose paths only a build knows
     * @param names of the pages, as references call them
     */
    private record Found(
            Map<String, String> sources, List<String> sections, List<String> unknown, List<String> names) {}

    /** The file that is published at a path, which begins with a slash. */
    Optional<String> at(String path) {
        if (config.themes().content().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> sources = found.get().sources();
        return Optional.ofNullable(sources.get(path))
                .or(() -> Optional.ofNullable(sources.get(path + "/")))
                .or(() -> Optional.ofNullable(sources.get(path.replaceFirst("/index\\.html$", "/"))));
    }

    /** Whether something may be below the first folder of a path of which only a build knows where. */
    boolean mayBeAt(String path) {
        return !config.themes().content().isEmpty()
                && found.get().unknown().contains(path.substring(1).split("/", 2)[0]);
    }

    /** Whether one of the pages is in a section. */
    boolean hasSection(String section) {
        return !config.themes().content().isEmpty() && found.get().sections().contains(section);
    }

    /** Whether {@code ref} may mean one of the pages. */
    public boolean mayBeMeant(String reference) {
        return !config.themes().content().isEmpty() && found.get().names().contains(name(reference));
    }

    private static String name(String path) {
        String bare = path.replaceFirst("/+$", "");
        String stem = RelativePath.name(bare).replaceFirst("\\.\\w+$", "");
        boolean bundle = stem.equals("index") || stem.equals("_index");
        return (bundle ? RelativePath.name(RelativePath.folder(bare)) : stem).toLowerCase(Locale.ROOT);
    }

    private Found find() {
        List<HugoMount> theirs = config.themes().content();
        List<HugoMount> all = new ArrayList<>(config.mounts().content());
        all.addAll(theirs);
        var whole = new HugoConfig(
                config.folder(),
                config.settings(),
                config.spoken(),
                config.languages(),
                new HugoMounts(all, List.of(), List.of()),
                config.themes(),
                config.version());
        var publications = new HugoPublications(whole, clock);
        var sources = new HashMap<String, String>();
        var sections = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        var names = new ArrayList<String>();
        var bundles = new HashMap<String, String>();
        var others = new HashMap<String, String>();
        for (HugoMount mount : theirs) {
            SiteFiles around = config.themes().filesAround(mount.source(), files);
            for (Journal.Entry entry : around.below(mount.source())) {
                String file = entry.path();
                String put = mount.put(file).orElse(file);
                if (config.mounts().contentFiles(put).stream().anyMatch(files::isFile)) {
                    continue; // Hugo: the site's own hides it
                }
                if (!HugoPlace.isContent(file)) {
                    others.put(put, file);
                    continue;
                }
                names.add(name(put));
                Optional<Publication> page = HugoPlace.isPage(file)
                        ? Notes.read(entry, around.journal()).map(note -> publications.publish(note, around))
                        : Optional.empty();
                if (page.isEmpty()
                        || (page.get().published() && page.get().url().isEmpty())) {
                    unknown.add(put.split("[/.]", 2)[0]);
                } else if (page.get().published()) {
                    String url = page.get().url().get();
                    sources.putIfAbsent(url, file);
                    HugoPlace.of(file, whole)
                            .map(place -> HugoPath.of(place.section(), config.lower()))
                            .ifPresent(sections::add);
                    page.get().aliases().forEach(alias -> sources.putIfAbsent(alias, file));
                    if (RelativePath.name(file).startsWith("index.")) {
                        bundles.put(RelativePath.folder(put), url);
                    }
                }
            }
        }
        others.forEach((put, file) -> {
            String folder = RelativePath.folder(put);
            while (!folder.isEmpty() && !bundles.containsKey(folder)) {
                folder = RelativePath.folder(folder);
            }
            String bundle = bundles.get(folder);
            sources.putIfAbsent(bundle == null ? "/" + put : bundle + put.substring(folder.length() + 1), file);
        });
        return new Found(sources, sections, unknown, names);
    }
}
