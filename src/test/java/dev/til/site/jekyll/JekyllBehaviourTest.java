package dev.til.site.jekyll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.til.note.Document;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
import dev.til.note.Notes;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.site.Page;
import dev.til.site.Publication;
import dev.til.site.SiteIndex;
import dev.til.site.path.LinkTarget;
import dev.til.site.publishers.FoundSites;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds til against a table of what Jekyll 4.3.4 did with 227 notes, one oddity each. */
class JekyllBehaviourTest {
    private static final Path TABLE = Path.of("../shared/truth/jekyll-behaviour.tsv");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);
    private static final String DATE = "date: 2022-10-19 18:00:00 +0900\n";
    private static final String REST = DATE + "categories: [A, B]\ntags: [x, y]\n";
    private static final String HEADING = "\n# Heading\n\nbody\n";

    /** Rules about what stops a build. */
    private static final Set<RuleId> STOPS = Set.of(RuleId.DATE_INVALID, RuleId.LIQUID_BROKEN, RuleId.LINK_LIQUID);

    /** What the person sees. */
    private enum Outcome {
        FAILS,
        VANISHES,
        WRONG,
        FINE
    }

    /**
     * Published, but not as it was meant; Jekyll itself says nothing about these. A date that is not the file name's is
     * none of them, nor is a key that stands twice: rules of their own speak of these.
     */
    private static final Set<String> WRONG = Set.of(
            "unclosed",
            "blank-line-first",
            "space-before-dashes",
            "close-with-4-dashes",
            "open-with-4-dashes",
            "close-indented",
            "toml-plus",
            "date=2022-02-30",
            "date=2022-10-19 25:00:00 +0900",
            "date=2022-10-19 24:00:00 +0900",
            "date=2022-10-19 오후 6:00",
            "date=2022-10-1９",
            "date=2022-10-19 1800",
            "date=2022-10-19 18:00:00 0900",
            "Date-capital",
            "published-False-str",
            "draft-true",
            "file=2022-02-30-a.md",
            "file=2022-10-19--.md",
            "file=2022-10-19-😀.md",
            "kv:categories: A, B",
            "kv:categories: [2022, true]",
            "kv:categories: [[A], B]",
            "kv:Categories: [A]",
            "kv:categories:\\\\n  - A\\\\n  -",
            "kv:tags: a, b",
            "kv:tags: a,b",
            "kv:tags: [a: b]",
            "kv:tags: 20221019",
            "kv:math: \"false\"",
            "kv:layout: nope",
            "title-time",
            "bracket-title-only",
            "curly-title");

    @Test
    void til_foresees_what_jekyll_does() throws Exception {
        assumeTrue(Files.exists(TABLE), "../shared is not here");
        List<String> problems = new ArrayList<>();
        int cases = 0;
        for (String line : Files.readAllLines(TABLE)) {
            String[] row = line.split("\t", -1);
            if (row.length < 7 || !row[2].equals("4.3.4")) {
                continue;
            }
            cases++;
            problem(row).ifPresent(problems::add);
        }
        assertThat(problems).isEmpty();
        assertThat(cases).isGreaterThan(220);
    }

    private static Optional<String> problem(String[] row) {
        String name = row[0].replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        String path = row[1].replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceFirst("^NFD ", "")
                .replace("\\\\", "\\");
        Note note = Notes.read(path, bytes(name));
        var journal = new Notebook(path, bytes(name));
        var index = SiteIndex.of(
                FoundSites.of(journal, FoundSites.Said.NOTHING, CLOCK).home(List.of(), ""), journal);
        Document document = index.site().markdown().read(note, index.files());
        Page page = new Page(note, () -> document, index.site().publish(note, index.files()));
        Publication publication = page.publication();
        List<NoteProblem> problems = index.site().problems(page, index);
        Outcome want = row[3].equals("1")
                ? Outcome.FAILS
                : row[5].isEmpty()
                        ? Outcome.VANISHES
                        : row[4].contains("Exception") || row[4].contains("could not read") || WRONG.contains(name)
                                ? Outcome.WRONG
                                : Outcome.FINE;
        Outcome got = problems.stream().anyMatch(problem -> STOPS.contains(problem.rule()))
                ? Outcome.FAILS
                : !publication.published()
                        ? Outcome.VANISHES
                        : problems.stream()
                                        .anyMatch(problem -> problem.severity() != Severity.INFO
                                                || problem.rule() == RuleId.CATEGORY_TOO_DEEP)
                                ? Outcome.WRONG
                                : Outcome.FINE;
        if (want != got) {
            return Optional.of("%s: Jekyll %s, til %s %s".formatted(name, want, got, problems));
        }
        Map<String, String> seen = seen(row[6]);
        if (publication.published() && seen.containsKey("U") && !name.startsWith("file=NFD")) {
            String url = LinkTarget.decode(seen.get("U"));
            boolean now = url.startsWith("/2026/11/2");
            if (!now && !url.equals(publication.url().orElse(""))) {
                return Optional.of("%s: URL %s, til %s".formatted(name, url, publication.url()));
            }
            if (now && !publication.url().orElse("").startsWith("/2026/11/23/")) {
                return Optional.of("%s: URL %s, til %s".formatted(name, url, publication.url()));
            }
            String date = publication
                    .date()
                    .map(at -> at.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx")))
                    .orElse("");
            if (!now && !date.equals(seen.get("D"))) {
                return Optional.of("%s: date %s, til %s".formatted(name, seen.get("D"), date));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> seen(String data) {
        Map<String, String> seen = new HashMap<>();
        for (String part : data.split(";(?=[TDCGUSMPI]=)")) {
            int equals = part.indexOf('=');
            if (equals == 1) {
                seen.put(part.substring(0, 1), part.substring(2));
            }
        }
        return seen;
    }

    private static byte[] bytes(String name) {
        if (name.startsWith("date=")) {
            String date = name.substring(5).replace("\\t", "\t");
            return note("title: T\ndate: %s\n".formatted(date.equals("(empty)") ? "" : date));
        }
        if (name.startsWith("kv:")) {
            return note("title: T\n" + DATE
                    + name.substring(3).replace("\\\\n", "\n").replace("\\n", "\n") + "\n");
        }
        if (name.startsWith("file=")) {
            return note("title: T\n");
        }
        return switch (name) {
            case "no-front-matter" -> utf8(HEADING.strip());
            case "empty-front-matter" -> note("");
            case "unclosed" -> utf8("---\ntitle: T\n" + REST + HEADING);
            case "unclosed-then-hr" -> utf8("---\ntitle: T\n" + REST + HEADING + "\n---\nmore\n");
            case "blank-line-first" -> utf8("\n---\ntitle: T\n" + REST + "---\nbody\n");
            case "bom" -> utf8("\uFEFF---\ntitle: T\n" + REST + "---\nbody\n");
            case "space-before-dashes" -> utf8(" ---\ntitle: T\n" + REST + "---\nbody\n");
            case "dashes-trailing-spaces" -> utf8("---  \ntitle: T\n" + REST + "---  \nbody\n");
            case "crlf" -> utf8(("---\ntitle: T\n" + REST + "---\nbody\n").replace("\n", "\r\n"));
            case "close-with-dots" -> utf8("---\ntitle: T\n" + REST + "...\nbody\n");
            case "close-with-4-dashes" -> utf8("---\ntitle: T\n" + REST + "----\nbody\n");
            case "open-with-4-dashes" -> utf8("----\ntitle: T\n" + REST + "----\nbody\n");
            case "close-indented" -> utf8("---\ntitle: T\n" + REST + " ---\nbody\n");
            case "toml-plus" -> utf8("+++\ntitle = \"T\"\ndate = 2022-10-19\n+++\nbody\n");
            case "tab-indent" -> note("title: T\n" + DATE + "tags:\n\t- a\n");
            case "tab-after-colon" -> note("title:\tT\n" + DATE);
            case "mixed-indent" -> note("title: T\n  " + DATE);
            case "indented-keys" -> note("  title: T\n  " + DATE);
            case "duplicate-keys" -> note("title: T\ntitle: T2\n" + DATE + "tags: [a]\ntags: [b]\n");
            case "merge-conflict" -> note("<<<<<<< HEAD\ntitle: T\n=======\ntitle: U\n>>>>>>> x\n" + DATE);
            case "scalar-front-matter" -> note("just text\n");
            case "list-front-matter" -> note("- a\n- b\n");
            case "comment-only" -> note("# nothing\n");
            case "title-missing" -> note(DATE);
            case "Date-capital" -> note("title: T\nDate: 2022-10-25\n");
            case "date-future" -> note("title: T\ndate: 2099-01-01 00:00:00 +0900\n");
            case "filename-future-no-date", "draft-dir", "drafts-dir", "posts-in-category-dir" -> note("title: T\n");
            case "filename-future-date-past" -> note("title: T\n" + DATE);
            case "date-vs-filename" -> note("title: T\ndate: 2022-10-25 18:00:00 +0900\n");
            case "date-0030-kst" -> note("title: T\ndate: 2022-10-19 00:30:00 +0900\n");
            case "date-only-no-tz" -> note("title: T\ndate: 2022-10-19\n");
            case "published-false" -> note("title: T\npublished: false\n");
            case "published-False-str" -> note("title: T\npublished: \"false\"\n");
            case "draft-true" -> note("title: T\ndraft: true\n");
            case "euc-kr" -> "---\ntitle: 제목\n---\n본문\n".getBytes(Charset.forName("EUC-KR"));
            case "utf16" -> "\uFEFF---\ntitle: T\n---\nbody\n".getBytes(StandardCharsets.UTF_16LE);
            case "invalid-utf8-body" -> invalid();
            case "nul-in-body" -> utf8("---\ntitle: T\n---\na\0b\n");
            case "control-in-yaml" -> note("title: T\b\n" + DATE);
            case "emoji-title" -> note("title: 😀 T\n");
            case "nbsp-after-colon" -> note("title:\u00a0T\n" + DATE);
            case "fullwidth-colon" -> note("title：T\n" + DATE);
            case "no-space-after-colon" -> note("title:T\n" + DATE);
            case "space-before-colon" -> note("title : T\n" + DATE);
            case "ok" -> note("title: T\n" + REST);
            case "liquid-unknown-tag" -> body("{% foo %}");
            case "liquid-unclosed-output" -> body("{{ x");
            case "liquid-unclosed-tag" -> body("{% if x");
            case "liquid-unclosed-block" -> body("\n{% if true %} x");
            case "liquid-unclosed-raw" -> body("{% raw %} x");
            case "liquid-in-code-fence" -> body("```\n{% foo %}\n```");
            case "liquid-github-expr-in-code" -> body("```\n${{ github.ref }}\n```");
            case "liquid-double-brace-code" -> body("```\nint a[][] = {{1,2},{3,4}};\n```");
            case "liquid-brace-percent-code" -> body("```\nprintf(\"{%d}\");\n```");
            case "liquid-jinja-comment" -> body("{# x #}");
            case "post_url-good" -> body("[x]({% post_url 2022-10-18-good %})");
            case "post_url-missing" -> body("[x]({% post_url 2022-10-18-nope %})");
            case "post_url-bad-name" -> body("[x]({% post_url nope %})");
            case "post_url-with-md" -> body("[x]({% post_url 2022-10-18-good.md %})");
            case "post_url-subdir-missing-path" -> body("[x]({% post_url 2022-10-17-insub %})");
            case "post_url-subdir" -> body("[x]({% post_url sub/2022-10-17-insub %})");
            case "link-good" -> body("[x]({% link _posts/2022-10-18-good.md %})");
            case "link-missing" -> body("[x]({% link _posts/nope.md %})");
            case "include-missing" -> body("{% include nope.html %}");
            case "highlight" -> body("{% highlight ruby %}\nx\n{% endhighlight %}");
            case "url-conflict" -> note("title: T\n");
            default -> note("title: " + title(name) + "\n" + DATE);
        };
    }

    private static String title(String name) {
        return switch (name) {
            case "colon-in-title" -> "TIL: day 21";
            case "bracket-title" -> "[TIL] x";
            case "bracket-title-only" -> "[TIL]";
            case "hash-in-title" -> "C # study";
            case "csharp-title" -> "C# study";
            case "at-title" -> "@x";
            case "backtick-title" -> "`x`";
            case "percent-title" -> "%x";
            case "star-title" -> "*x*";
            case "amp-title" -> "&x 정리";
            case "bang-title" -> "!중요 정리";
            case "dash-title" -> "- x";
            case "quote-unclosed" -> "\"x";
            case "quote-apostrophe" -> "'don't'";
            case "quote-then-text" -> "\"x\" y";
            case "curly-title" -> "{}";
            case "curly2-title" -> "{a} b";
            case "question-title" -> "? x";
            case "gt-title" -> "> x";
            case "title-empty" -> "";
            case "title-int" -> "123";
            case "title-date" -> "2022-10-19";
            case "title-bool" -> "true";
            case "title-time" -> "10:30";
            default -> "T";
        };
    }

    private static byte[] note(String yaml) {
        String text = "---\n" + yaml + "---\nbody\n";
        return utf8(text);
    }

    private static byte[] body(String body) {
        return utf8("---\ntitle: T\n" + REST + "---\n" + body + "\n");
    }

    private static byte[] invalid() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8("---\ntitle: T\n---\nab"));
        bytes.write(0xFF);
        bytes.writeBytes(utf8("cd\n"));
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The note, beside a configuration, a layout and two posts that it may link to. */
    private record Notebook(String path, byte[] bytes) implements Journal {
        private static final Map<String, String> OTHERS = Map.of(
                "_config.yml", "timezone: Asia/Seoul\npermalink: /:year/:month/:day/:title/\n",
                "_layouts/default.html", "{{ content }}",
                "_posts/2022-10-18-good.md", "---\ntitle: Good\n---\n",
                "_posts/sub/2022-10-17-insub.md", "---\ntitle: In a folder\n---\n");

        @Override
        public List<Entry> entries() {
            return Stream.concat(OTHERS.keySet().stream(), Stream.of(path))
                    .sorted()
                    .map(name -> new Entry(name, Kind.FILE, 1))
                    .toList();
        }

        @Override
        public Optional<byte[]> read(String name) {
            return name.equals(path)
                    ? Optional.of(bytes)
                    : Optional.ofNullable(OTHERS.get(name)).map(JekyllBehaviourTest::utf8);
        }

        @Override
        public boolean onDiskOnly(String name) {
            return false;
        }
    }
}
