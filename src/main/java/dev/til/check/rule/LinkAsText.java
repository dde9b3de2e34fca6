package dev.til.check.rule;

import dev.til.check.CodeParts;
import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.Fix;
import dev.til.note.NoteMarker;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A link whose brackets are the wrong way round, or that is written as in a wiki: it is published as text. */
final class LinkAsText implements Rule {
    @Override
    public RuleId id() {
        return RuleId.LINK_AS_TEXT;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        if (!page.published() || !page.note().shows(NoteMarker.BRACKETS)) {
            return List.of();
        }
        var problems = new ArrayList<NoteProblem>();
        NoteText body = page.note().body();
        String chars = body.chars();
        List<Misplaced> turned = all(chars, ")[http", LinkAsText::turned);
        List<Misplaced> wiki = all(chars, "[[", LinkAsText::wiki);
        wiki.removeIf(found -> path(found, context).isEmpty());
        if (turned.isEmpty() && wiki.isEmpty()) {
            return List.of();
        }
        CodeParts code = CodeParts.of(body);
        Predicate<Misplaced> shown = found -> !code.holds(found.start()) && !isDefined(page, found);
        turned.stream().filter(shown).forEach(found -> problems.add(turned(body, found)));
        if (wiki.stream().anyMatch(shown)
                && !context.index()
                        .site()
                        .markdown()
                        .mayRead("[[...]]", page.note(), context.index().files())) {
            wiki.stream()
                    .filter(shown)
                    .forEach(found ->
                            problems.add(wiki(body, found, path(found, context).orElseThrow(), context)));
        }
        return problems;
    }

    private static List<Misplaced> all(
            String chars, String sign, BiFunction<String, Integer, Optional<Misplaced>> reading) {
        List<Misplaced> all = new ArrayList<>();
        for (int at = chars.indexOf(sign); at >= 0; at = chars.indexOf(sign, at + 1)) {
            reading.apply(chars, at).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<String> path(Misplaced wiki, RuleContext context) {
        return context.overview(NoteNames.class, NoteNames::new).path(wiki.target());
    }

    private static boolean isDefined(Page page, Misplaced found) {
        return page.document().definitions().stream()
                .anyMatch(definition -> definition.label().equalsIgnoreCase(found.target()));
    }

    /** Something that was meant as a link, from {@code start} to {@code end} in a body. */
    private record Misplaced(int start, int end, String text, String target) {}

    /** {@code (text)[https://...]}, whose middle is at an offset. */
    private static Optional<Misplaced> turned(String chars, int middle) {
        int close = lineEnd(chars, ']', middle + 2);
        int open = chars.lastIndexOf('(', middle);
        if (close < 0 || open < 0 || chars.lastIndexOf('\n', middle) > open || isJoined(chars, close + 1)) {
            return Optional.empty();
        }
        String target = chars.substring(middle + 2, close);
        String text = chars.substring(open + 1, middle);
        boolean address = target.startsWith("http://") || target.startsWith("https://");
        boolean link = open > 0 && chars.charAt(open - 1) == ']'; // [a](b) with something behind it
        return address && !link && !text.isBlank() && target.chars().noneMatch(Character::isWhitespace)
                ? Optional.of(new Misplaced(open, close + 1, text, target))
                : Optional.empty();
    }

    /** {@code [[name]]}, {@code [[name#heading]]} or {@code [[name|text]]}, which starts at an offset. */
    private static Optional<Misplaced> wiki(String chars, int start) {
        int close = lineEnd(chars, ']', start + 2);
        if (close < 0 || close + 1 >= chars.length() || chars.charAt(close + 1) != ']' || isJoined(chars, close + 2)) {
            return Optional.empty();
        }
        String inner = chars.substring(start + 2, close);
        int bar = inner.indexOf('|');
        String place = bar < 0 ? inner : inner.substring(0, bar);
        int hash = place.indexOf('#');
        String name = (hash < 0 ? place : place.substring(0, hash)).strip();
        boolean index = name.chars().allMatch(Character::isDigit); // a[[1]] is a cell
        return index || inner.indexOf('[') >= 0
                ? Optional.empty()
                : Optional.of(new Misplaced(
                        start,
                        close + 2,
                        bar < 0 ? name : inner.substring(bar + 1).strip(),
                        name));
    }

    private static int lineEnd(String chars, char wanted, int from) {
        int found = chars.indexOf(wanted, from);
        int line = chars.indexOf('\n', from);
        return found >= 0 && (line < 0 || found < line) ? found : -1;
    }

    /** Whether what follows makes a link or a definition of the brackets before it. */
    private static boolean isJoined(String chars, int at) {
        return at < chars.length() && "([:".indexOf(chars.charAt(at)) >= 0;
    }

    private NoteProblem turned(NoteText body, Misplaced found) {
        String written = body.chars().substring(found.start(), found.end());
        String better = "[%s](%s)".formatted(found.text(), found.target());
        boolean sure = found.text().indexOf('[') < 0 && found.text().indexOf(']') < 0;
        return problem(
                body.span(found.start(), found.end()),
                "the brackets of this link are the wrong way round, so that it is published as text",
                Optional.of("write " + better),
                sure
                        ? Optional.of(Fix.replacing(written, body.span(found.start(), found.end()), better))
                        : Optional.empty());
    }

    private NoteProblem wiki(NoteText body, Misplaced found, String path, RuleContext context) {
        Optional<String> url = context.index().page(path).flatMap(Page::url);
        return problem(
                body.span(found.start(), found.end()),
                "nothing on this site makes a link of [[...]], so that it is published as text",
                url.isPresent() && !context.index().site().isReadInPlace()
                        ? "for a link to %s write [%s](%s)"
                                .formatted(
                                        path,
                                        found.text(),
                                        context.index().site().link(url.get()))
                        : "for a link to %s write [%s](...)".formatted(path, found.text()));
    }

    /** The notes by what a wiki calls them. */
    private static final class NoteNames {
        private final Map<String, String> paths = new HashMap<>();

        NoteNames(RuleContext context) {
            for (String path : context.index().paths()) {
                String name = stem(path);
                paths.putIfAbsent(name, path);
                if (RuleDates.leadingForm(name).isPresent() && name.length() > 11) {
                    paths.putIfAbsent(name.substring(11), path);
                }
            }
        }

        private static String stem(String path) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            return (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
        }

        Optional<String> path(String name) {
            String plain = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return Optional.ofNullable(
                    paths.get(plain.endsWith(".md") ? plain.substring(0, plain.length() - 3) : plain));
        }
    }
}
