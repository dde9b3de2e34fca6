package dev.til.notelist;

import dev.til.git.history.ReplayGenerator;
import dev.til.note.Journal;
import dev.til.note.NoteDays;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.NotePathPattern;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import dev.til.site.Publication;
import dev.til.site.SiteIndex;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lists of notes, newest first, that Markdown files of a repository hold between marks. */
public final class NoteIndex implements ReplayGenerator {
    private static final String MARK = "til:index";
    private static final int LARGEST = 1 << 20;

    private final Function<Journal, JournalIndex> sites;
    private final Function<Page, NoteFacts> facts;
    private final NoteKinds kinds;
    private final NotePathPattern entry;

    /**
     * @param sites the notes of a journal in the indexes of their sites
     * @param entry pattern of an entry
     */
    public NoteIndex(
            Function<Journal, JournalIndex> sites, Function<Page, NoteFacts> facts, NoteKinds kinds, String entry) {
        this.sites = sites;
        this.facts = facts;
        this.kinds = kinds;
        this.entry = NotePathPattern.of(entry);
    }

    /** The files of a journal with places for a list. */
    public List<String> files(Journal journal) {
        return journal.entries().stream()
                .filter(file -> file.kind() == Journal.Kind.FILE && isMarkdown(file.path()))
                .filter(file -> file.size() <= LARGEST)
                .map(Journal.Entry::path)
                .filter(path -> text(journal, path).map(NoteListLines::isWhole).orElse(false))
                .toList();
    }

    /** What is wrong with the marks of a journal's files, a line each. */
    public List<String> faults(Journal journal) {
        var faults = new ArrayList<String>();
        for (Journal.Entry file : journal.entries()) {
            if (file.kind() == Journal.Kind.FILE && isMarkdown(file.path()) && file.size() <= LARGEST) {
                text(journal, file.path())
                        .flatMap(NoteListLines::unclosed)
                        .ifPresent(
                                line -> faults.add("%s:%d: '<!-- til:index -->' has no '<!-- /til:index -->' behind it"
                                        .formatted(file.path(), line)));
            }
        }
        return faults;
    }

    private static boolean isMarkdown(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    private static Optional<NoteListLines> text(Journal journal, String path) {
        return journal.read(path).flatMap(NoteIndex::text);
    }

    private static Optional<NoteListLines> text(byte[] content) {
        // most files have no mark: they are not worth decoding
        if (content.length > LARGEST || !new String(content, StandardCharsets.ISO_8859_1).contains(MARK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(NoteListLines.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty(); // what is not UTF-8 is left alone
        }
    }

    @Override
    public Optional<byte[]> bare(String path, byte[] content) {
        return isMarkdown(path)
                ? text(content)
                        .filter(NoteListLines::isWhole)
                        .map(text -> text.bare().getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Override
    public Map<String, byte[]> renewed(Journal tree, Collection<String> paths) {
        var renewed = new LinkedHashMap<String, byte[]>();
        Optional<JournalIndex> index = Optional.empty();
        for (String path : paths) {
            Optional<byte[]> before =
                    tree.read(path).filter(content -> bare(path, content).isPresent());
            if (before.isPresent()) {
                JournalIndex site = index.orElseGet(() -> sites.apply(tree));
                index = Optional.of(site);
                byte[] after = filled(before.get(), path, site);
                if (!Arrays.equals(before.get(), after)) {
                    renewed.put(path, after);
                }
            }
        }
        return renewed;
    }

    private byte[] filled(byte[] content, String path, JournalIndex index) {
        return text(content)
                .map(text -> text.with(kind -> entries(kind, path, index)).getBytes(StandardCharsets.UTF_8))
                .orElse(content);
    }

    private List<String> entries(Optional<String> kind, String file, JournalIndex index) {
        SiteIndex own = index.of(file);
        // GitHub shows files, and knows them by their paths
        boolean page = own.page(file)
                .filter(found -> found.publication().published() && !own.site().isReadInPlace(found))
                .isPresent();
        // a site has URLs of its own notes only
        return (page ? own.pages() : index.pages())
                .stream()
                        .filter(note -> !note.path().equals(file))
                        .filter(note -> isListed(note, kind, page))
                        .map(facts)
                        .sorted(Comparator.comparing(
                                        (NoteFacts note) -> note.date().orElse(LocalDate.MIN))
                                .thenComparing(
                                        note -> note.days().map(NoteDays::last).orElse(0))
                                .thenComparing(note -> note.page().path())
                                .reversed())
                        .map(note -> line(
                                note,
                                page
                                        ? address(note.page(), own)
                                        : IndexText.relative(file, note.page().path())))
                        .toList();
    }

    /** Notes of the team's kinds, or of the one that the mark names; where there are no kinds, whatever has a date. */
    private boolean isListed(Page page, Optional<String> kind, boolean onSite) {
        Optional<NoteKind> its = kinds.of(page.path());
        boolean wanted = kind.isPresent()
                ? its.map(NoteKind::name).equals(kind)
                : its.isPresent()
                        || (kinds.all().isEmpty() && facts.apply(page).date().isPresent());
        // on a file's page a note of tomorrow is there already; on the site it comes tomorrow
        boolean there = page.publication().published()
                || (!onSite && page.publication().why().equals(Optional.of(Publication.FUTURE)));
        return wanted && there;
    }

    private static String address(Page note, SiteIndex index) {
        return index.site().link(IndexText.encoded(note.publication().url().orElse("")));
    }

    private String line(NoteFacts note, String link) {
        var values = new LinkedHashMap<String, String>();
        note.values().forEach((name, value) -> values.put(name, IndexText.escaped(value)));
        values.put("link", link);
        entry.names().forEach(name -> values.putIfAbsent(name, ""));
        return entry.fill(values).strip().replaceAll("\\s+", " ");
    }
}
