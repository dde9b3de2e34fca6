package dev.til.site;

import dev.til.note.Journal;
import dev.til.site.publishers.FoundSites;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A site that exists in memory only, and what til makes of the links on it. */
public final class PaperSite implements Journal {
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, Kind> others = new TreeMap<>();
    private final Map<String, String> onDisk = new TreeMap<>();
    private String now = "2022-10-19T11:00:00Z";

    public PaperSite with(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** A post with a title and nothing else in its front matter. */
    public PaperSite post(String name, String body) {
        return with("_posts/" + name, "---\ntitle: T\n---\n" + body);
    }

    public PaperSite with(String path, Kind kind) {
        others.put(path, kind);
        return this;
    }

    /** When somebody asks about it. */
    public PaperSite at(String instant) {
        now = instant;
        return this;
    }

    public PaperSite forgotten(String path) {
        return forgotten(path, "");
    }

    /** A file that lies on the disk only. */
    public PaperSite forgotten(String path, String text) {
        onDisk.put(path, text);
        return this;
    }

    @Override
    public List<Entry> entries() {
        var all = new TreeMap<String, Entry>();
        files.forEach((path, text) -> all.put(path, new Entry(path, Kind.FILE, text.length())));
        others.forEach((path, kind) -> all.put(path, new Entry(path, kind, 0)));
        return List.copyOf(all.values());
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean onDiskOnly(String path) {
        return onDisk.containsKey(path);
    }

    @Override
    public List<Entry> onDiskBelow(String folder) {
        return onDisk.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .map(path -> new Entry(path, Kind.FILE, -1))
                .toList();
    }

    @Override
    public Optional<byte[]> readOnDisk(String path) {
        return Optional.ofNullable(onDisk.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    public SiteIndex index() {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return SiteIndex.of(FoundSites.of(this, FoundSites.Said.NOTHING, clock).home(List.of(), ""), this);
    }

    /** Each link of a note with where it leads, in a line. */
    public List<String> links(String path) {
        SiteIndex index = index();
        Page page = index.page(path).orElseThrow();
        return page.document().links().stream()
                .map(link -> line(index.follow(link, page)))
                .toList();
    }

    /** Where one link of a new note of the site leads. */
    public String link(String markdown) {
        return with("_posts/2022-10-18-asked.md", "---\ntitle: Asked\n---\n" + markdown + "\n")
                .links("_posts/2022-10-18-asked.md")
                .get(0);
    }

    private static String line(Resolution resolution) {
        return resolution.problem().isEmpty()
                ? resolution.status() + " " + resolution.resolved().orElse("-")
                : resolution
                        .problem()
                        .map(problem -> problem.rule()
                                + (problem.severity() == problem.rule().severity()
                                        ? ""
                                        : " (" + problem.severity() + ")")
                                + ": " + problem.message()
                                + problem.hint().map(hint -> " | " + hint).orElse("")
                                + problem.fix()
                                        .map(fix -> " -> " + fix.edits().get(0).text())
                                        .orElse(""))
                        .orElseThrow();
    }
}
