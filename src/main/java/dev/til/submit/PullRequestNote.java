package dev.til.submit;

import dev.til.note.Document;
import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.note.FrontMatter;
import dev.til.note.Journal;
import dev.til.note.Notes;
import dev.til.notelist.NoteFacts;
import dev.til.site.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a pull request's template can say of one note. Every name is there; what a note does not have is empty. */
final class PullRequestNote {
    private static final int OUTLINE_LEVEL = 3;

    private final NoteFacts note;
    private final SubmitContent brought;
    private final Page page;

    private PullRequestNote(NoteFacts note, SubmitContent brought) {
        this.note = note;
        this.brought = brought;
        this.page = note.page();
    }

    /** @param preview the page at the forge that shows a file as it is handed in; empty where there is none */
    static Map<String, Object> of(NoteFacts note, SubmitContent brought, Function<String, Optional<String>> preview) {
        var row = new PullRequestNote(note, brought).values();
        row.put("preview", preview.apply(note.page().path()).orElse(""));
        return row;
    }

    private Map<String, Object> values() {
        var row = new LinkedHashMap<String, Object>(note.values());
        Stream.of("date", "year", "yy", "month", "day", "week").forEach(name -> row.putIfAbsent(name, ""));
        row.put("path", page.path());
        var index = brought.index().of(page.path());
        row.put("url", page.url().map(index::onHost).orElse(""));
        row.put(
                "deadline",
                brought.deadline()
                        .flatMap(until -> note.date().map(until::after))
                        .map(Object::toString)
                        .orElse(""));
        list(row, "categories", texts("categories", "category"));
        list(row, "tags", texts("tags", "tag"));
        list(row, "outline", outline());
        list(row, "outside-links", newLinks());
        list(row, "images", images());
        list(row, "findings", findings());
        return row;
    }

    /** A list, and {@code has-LIST} for the words around it. */
    private static void list(Map<String, Object> row, String name, List<?> values) {
        row.put(name, values);
        row.put("has-" + name, values.isEmpty() ? "" : "yes");
    }

    private List<String> texts(String... keys) {
        if (!(page.note().frontMatter() instanceof FrontMatter.Fields fields)) {
            return List.of();
        }
        return Stream.of(keys)
                .flatMap(key -> fields.field(key).stream())
                .flatMap(field -> texts(field.value()))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<String> texts(FrontMatter.Value value) {
        if (value instanceof FrontMatter.Sequence sequence) {
            return sequence.items().stream().flatMap(item -> item.text().stream());
        }
        // Jekyll: one text is several words
        return value.text().stream().flatMap(text -> Stream.of(text.split("[,\\s]+")));
    }

    private List<Map<String, Object>> outline() {
        List<Heading> shown = page.document().headings().stream()
                .filter(heading -> heading.level() <= OUTLINE_LEVEL)
                .filter(heading -> !heading.text().isBlank())
                .toList();
        int top = shown.stream().mapToInt(Heading::level).min().orElse(1);
        return shown.stream()
                .map(heading -> Map.<String, Object>of(
                        "indent",
                        "  ".repeat(heading.level() - top),
                        "text",
                        heading.text().strip().replaceAll("\\s+", " ")))
                .toList();
    }

    /** What no note of the base links to. */
    private List<String> newLinks() {
        Set<String> known = new HashSet<>();
        brought.index().pages().stream()
                .filter(other -> !brought.changed().contains(other.path()))
                .forEach(other -> known.addAll(outside(other.document()).toList()));
        before().ifPresent(old -> known.addAll(outside(old).toList()));
        return outside(page.document())
                .filter(target -> !known.contains(target))
                .distinct()
                .toList();
    }

    /** The note as the base has it. */
    private Optional<Document> before() {
        return brought.base().entries().stream()
                .filter(entry -> entry.path().equals(page.path()) && entry.kind() == Journal.Kind.FILE)
                .findFirst()
                .flatMap(entry -> Notes.read(entry, brought.base()).stream().findFirst())
                .map(old -> brought.index().read(old));
    }

    private static Stream<String> outside(Document document) {
        return document.links().stream()
                .filter(link -> !link.image())
                .map(Link::target)
                .filter(target -> target.startsWith("https://") || target.startsWith("http://"));
    }

    private List<Map<String, Object>> images() {
        var rows = new ArrayList<Map<String, Object>>();
        page.document().links().stream()
                .filter(Link::image)
                .flatMap(link -> brought.index().follow(link, page).resolved().stream())
                .filter(brought.changed()::contains)
                .distinct()
                .forEach(path -> brought.tree().read(path).ifPresent(content -> rows.add(row(path, content))));
        return rows;
    }

    private static Map<String, Object> row(String path, byte[] content) {
        PullRequestPicture picture = PullRequestPicture.of(content);
        return Map.of(
                "path", path,
                "bytes", String.valueOf(picture.bytes()),
                "size", picture.size(),
                "pixels", picture.pixels().orElse(""));
    }

    private List<Map<String, Object>> findings() {
        return brought.findings().stream()
                .filter(finding -> finding.path().equals(page.path()))
                .map(finding -> Map.<String, Object>of(
                        "line", String.valueOf(finding.span().line()),
                        "severity", finding.severity().word(),
                        "message", finding.message(),
                        "rule", finding.rule().toString()))
                .toList();
    }
}
