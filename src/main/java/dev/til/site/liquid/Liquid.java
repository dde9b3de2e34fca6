package dev.til.site.liquid;

import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.note.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders a note's Liquid as far as its result can be known from the sources, before Markdown reads it. What only a
 * build knows stays in the text as it is written, without the characters that mean something to Markdown, so that a
 * link with <code>{{</code> or <code>{%</code> in it is one that cannot be checked. Each branch of a condition is kept, and a loop's body once.
 */
public final class Liquid {
    /**
     * @param text what Markdown reads
     * @param unknown includes and tags of plugins whose output is part of the page
     */
    public record Rendered(NoteText text, List<NoteProblem> problems, Set<String> unknown) {
        public Rendered {
            problems = List.copyOf(problems);
            unknown = Set.copyOf(unknown);
        }
    }

    private static final Pattern NAME = Pattern.compile("[\\w.-]+");
    private static final Pattern ASSIGN = Pattern.compile("([\\w.\\[\\]-]+)\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final Pattern LOOP = Pattern.compile("([\\w-]+)\\s+in\\s+\\S.*", Pattern.DOTALL);

    private final NoteText source;
    private final LiquidScope scope;
    private final List<LiquidToken> tokens;
    private final Map<String, Optional<String>> assigned = new HashMap<>();
    private final LiquidValue values;
    private final LiquidLimits limits = new LiquidLimits();
    private final LiquidPieces out;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<NoteProblem> problems = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private int hidden;
    private int conditional;
    private boolean broken;
    /** Whether the token before was rendered, and where the text before it was cut. */
    private boolean trims = true;

    private int trimmed = -1;

    /** A block that waits for its end. {@code piece} is where its content starts in the output. */
    private record Open(LiquidToken token, int piece) {
        String name() {
            return token.name();
        }
    }

    private Liquid(NoteText source, LiquidScope scope) {
        this.source = source;
        this.scope = scope;
        this.tokens = LiquidToken.of(source.chars());
        this.values = new LiquidValue(scope, assigned, limits);
        this.out = new LiquidPieces(source);
    }

    public static Rendered render(NoteText source, LiquidScope scope) {
        if (!source.chars().contains("{{") && !source.chars().contains("{%")) {
            return new Rendered(source, List.of(), Set.of());
        }
        return new Liquid(source, scope).render();
    }

    private Rendered render() {
        for (int i = 0; i < tokens.size(); i++) {
            LiquidToken token = tokens.get(i);
            if (token.kind() == LiquidToken.Kind.TEXT) {
                text(token, i);
                continue;
            }
            trims = true;
            boolean fitted = !limits.exceeded();
            switch (token.kind()) {
                case OUTPUT -> output(token);
                case TAG -> i = tag(token, i);
                default -> {
                    unterminated(token);
                    keep(token);
                }
            }
            trimmed = -1;
            if (fitted && limits.exceeded()) {
                tooMuch(token);
            }
        }
        if (!open.isEmpty()) {
            LiquidToken last = open.peek().token();
            fail(last, "'%s' tag is never closed".formatted(last.name()), "write {%% end%s %%}".formatted(last.name()));
        }
        return new Rendered(out.text(), problems, unknown);
    }

    private void tooMuch(LiquidToken token) {
        problems.add(new NoteProblem(
                RuleId.NOTE_TOO_COMPLEX,
                source.span(token.start(), token.end()),
                "the Liquid up to here makes more text than til works out, so what it prints from here on is not known; the"
                        + " site's build may fail on it"));
    }

    private void text(LiquidToken token, int i) {
        int start = token.start();
        int end = token.end();
        String chars = source.chars();
        if (i > 0 && tokens.get(i - 1).trimsAfter() && trims) {
            while (start < end && Character.isWhitespace(chars.charAt(start))) {
                start++;
            }
        }
        if (i + 1 < tokens.size() && tokens.get(i + 1).trimsBefore()) {
            while (end > start && Character.isWhitespace(chars.charAt(end - 1))) {
                end--;
            }
        }
        trimmed = end;
        if (hidden == 0) {
            out.keep(start, end);
        }
    }

    private void output(LiquidToken token) {
        values.of(token.markup()).ifPresentOrElse(value -> write(token, value), () -> keep(token));
    }

    private int tag(LiquidToken token, int i) {
        String name = token.name();
        LiquidTags tags = scope.tags();
        if (name.equals("raw")) {
            return raw(token, i);
        }
        if (!open.isEmpty() && name.equals("end" + open.peek().name())) {
            close(open.pop());
        } else if (tags.isBlock(name)) {
            open(token);
        } else if (tags.isKnown(name)) {
            single(token);
        } else if (!inComment()) {
            unexpected(token);
        }
        return i;
    }

    private boolean inComment() {
        // Liquid: a comment takes every tag that it does not know, and still wants the blocks in it to be closed
        return !open.isEmpty() && open.peek().name().equals("comment");
    }

    private void unexpected(LiquidToken token) {
        LiquidTags tags = scope.tags();
        String name = token.name();
        if (tags.isMiddle(name)) {
            if (open.isEmpty() || !tags.mayStandIn(name, open.peek().name())) {
                fail(
                        token,
                        "'%s' stands outside of its block".formatted(name),
                        "remove it, or put the text in {% raw %}");
            }
            return;
        }
        boolean ends = name.startsWith("end");
        if (tags.open() && !(ends && tags.isBlock(name.substring(3)))) {
            if (!ends) {
                unknown.add(name);
            }
            keep(token);
            return;
        }
        if (ends && !open.isEmpty()) {
            fail(
                    token,
                    "'%s' does not close the '%s' of line %d"
                            .formatted(
                                    name,
                                    open.peek().name(),
                                    source.line(open.peek().token().start())),
                    "write {%% end%s %%}".formatted(open.peek().name()));
        } else {
            fail(
                    token,
                    "Liquid knows no tag '%s'".formatted(name),
                    "put text that is no Liquid between {% raw %} and {% endraw %}");
        }
        keep(token);
    }

    private void open(LiquidToken token) {
        String markup = token.markup();
        switch (token.name()) {
            case "if", "unless", "case" -> require(!markup.isEmpty(), token);
            case "for", "tablerow" -> {
                Matcher loop = LOOP.matcher(markup);
                require(loop.matches(), token);
                if (loop.matches()) {
                    assigned.put(loop.group(1), Optional.empty());
                }
            }
            case "highlight" -> require(!markup.isEmpty(), token);
            case "capture" -> require(NAME.matcher(markup).find(), token);
            default -> {}
        }
        open.push(new Open(token, out.size()));
        conditional += scope.tags().isConditional(token.name()) ? 1 : 0;
        hidden += hides(token) ? 1 : 0;
    }

    private static boolean hides(LiquidToken token) {
        return token.isTag("comment") || token.isTag("highlight");
    }

    private void close(Open block) {
        conditional -= scope.tags().isConditional(block.name()) ? 1 : 0;
        hidden -= hides(block.token()) ? 1 : 0;
        if (block.name().equals("highlight")) {
            // Jekyll: the code becomes HTML here already, so that Markdown sees neither links nor headings in it
            write(block.token(), "<figure class=\"highlight\"></figure>");
        } else if (block.name().equals("capture")) {
            capture(block);
        }
    }

    /** A short text is what its variable says; a long one stays where it is written, so that its links are seen. */
    private void capture(Open block) {
        Matcher name = NAME.matcher(block.token().markup());
        Optional<String> value =
                limits.mayMake(0, out.lengthSince(block.piece())) ? out.since(block.piece()) : Optional.empty();
        if (value.isEmpty() || !value.get().contains("\n")) {
            out.cut(block.piece());
        }
        if (name.find()) {
            assigned.put(name.group(), conditional > 0 ? Optional.empty() : value.filter(text -> !text.contains("\n")));
        }
    }

    private int raw(LiquidToken token, int i) {
        require(token.markup().isEmpty(), token);
        for (int j = i + 1; j < tokens.size(); j++) {
            int end = rawEnd(tokens.get(j));
            if (end >= 0) {
                if (hidden == 0) {
                    out.keep(token.end(), end);
                }
                return j;
            }
        }
        fail(token, "'raw' tag is never closed", "write {% endraw %}");
        if (hidden == 0) {
            out.keep(token.end(), source.length());
        }
        return tokens.size();
    }

    /** Where the end of a raw block starts in a token; -1 where it does not. An unfinished output may stand before it. */
    private int rawEnd(LiquidToken token) {
        if (token.kind() == LiquidToken.Kind.TEXT) {
            return -1;
        }
        String chars = source.chars().substring(token.start(), token.end());
        int start = chars.endsWith("%}") ? chars.lastIndexOf("{%") : -1;
        return start >= 0 && LiquidToken.of(chars.substring(start)).get(0).isTag("endraw") ? token.start() + start : -1;
    }

    private void single(LiquidToken token) {
        if (hidden > 0) {
            return;
        }
        switch (token.name()) {
            case "assign" -> {
                Matcher assign = ASSIGN.matcher(token.markup());
                require(assign.matches(), token);
                if (assign.matches()) {
                    assigned.put(
                            assign.group(1),
                            conditional > 0
                                    ? Optional.empty()
                                    : values.of(assign.group(2).strip()));
                }
            }
            case "post_url" -> answer(token, scope::postUrl);
            case "link" -> answer(token, scope::link);
            case "break", "continue" -> {}
            case "include", "include_relative", "include_cached" -> include(token);
            default -> {
                unknown.add(token.name());
                keep(token);
            }
        }
    }

    private void include(LiquidToken token) {
        String name = token.markup().split("\\s", 2)[0];
        unknown.add(token.name().equals("include_relative") ? "include_relative" : name);
        if (!token.name().equals("include_relative") && scope.lacksInclude(name)) {
            fail(token, "there is no include '%s'".formatted(name), "put the file into _includes/");
        }
        keep(token);
    }

    private void answer(LiquidToken token, Function<String, LiquidScope.Answer> question) {
        Optional<String> name = interpolated(token.markup());
        if (name.isEmpty()) {
            keep(token);
            return;
        }
        LiquidScope.Answer answer = question.apply(name.get());
        if (answer instanceof LiquidScope.Answer.Found found) {
            write(token, found.url());
            return;
        }
        if (answer instanceof LiquidScope.Answer.Missing missing) {
            Span span = source.span(token.start(), token.end());
            problems.add(
                    new NoteProblem(RuleId.LINK_LIQUID, span, missing.message(), missing.hint(), Optional.empty()));
        }
        keep(token);
    }

    /** A tag's argument with the values of the outputs in it. */
    private Optional<String> interpolated(String markup) {
        if (!markup.contains("{{")) {
            return Optional.of(markup);
        }
        var result = new StringBuilder();
        for (LiquidToken part : LiquidToken.of(markup)) {
            Optional<String> value = part.kind() == LiquidToken.Kind.TEXT
                    ? Optional.of(markup.substring(part.start(), part.end()))
                    : values.of(part.markup());
            if (value.isEmpty() || !limits.mayMake(result.length(), value.get().length())) {
                return Optional.empty();
            }
            result.append(value.get());
        }
        return Optional.of(result.toString());
    }

    private void write(LiquidToken token, String value) {
        if (hidden > 0) {
            return;
        }
        if (limits.mayWrite(value.length())) {
            out.replace(token.start(), token.end(), value);
        } else {
            keep(token);
        }
    }

    /** What is not known may end with a line break of its own, so nothing around it is trimmed. */
    private void keep(LiquidToken token) {
        if (hidden == 0) {
            if (token.trimsBefore() && trimmed >= 0) {
                out.keep(trimmed, token.start());
            }
            trims = false;
            out.unknown(token.start(), token.end());
        }
    }

    private void unterminated(LiquidToken token) {
        boolean tag = source.chars().charAt(token.start() + 1) == '%';
        String opening = tag ? "{%" : "{{";
        fail(
                token,
                "'%s' is not closed by '%s'".formatted(opening, tag ? "%}" : "}}"),
                "put text that is no Liquid between {% raw %} and {% endraw %}, or write a blank between the braces");
    }

    private void require(boolean wellFormed, LiquidToken token) {
        if (!wellFormed) {
            fail(
                    token,
                    "'%s' tag does not say what it needs".formatted(token.name()),
                    "see https://shopify.github.io/liquid/");
        }
    }

    /** The first error ends the build; what comes after it is a consequence or will be told next time. */
    private void fail(LiquidToken token, String message, String hint) {
        if (!broken) {
            broken = true;
            Span span = source.span(token.start(), token.end());
            problems.add(new NoteProblem(RuleId.LIQUID_BROKEN, span, message + ", so the build fails", hint));
        }
    }
}
