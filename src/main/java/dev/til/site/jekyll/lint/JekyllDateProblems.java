package dev.til.site.jekyll.lint;

import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.jekyll.publish.JekyllData;
import dev.til.site.jekyll.publish.JekyllDate;
import dev.til.site.jekyll.publish.JekyllPlace;
import dev.til.site.ruby.Psych;
import dev.til.site.ruby.RubyCommonDate;
import dev.til.site.ruby.RubyDate;
import dev.til.site.ruby.RubyTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates that Jekyll cannot read, or reads as another moment than the one that was written. */
final class JekyllDateProblems {
    /** Ruby knows neither these words nor digits of full width. */
    private static final List<String> NOT_READ = List.of("오전", "오후", "午前", "午後", "上午", "下午");

    private static final String FORM = "write it as YYYY-MM-DD HH:MM:SS +ZZZZ";

    private final JekyllDate dates;

    JekyllDateProblems(JekyllDate dates) {
        this.dates = dates;
    }

    List<NoteProblem> of(JekyllPlace place, JekyllData data, FrontMatter frontMatter) {
        Optional<Value> own = data.value("date");
        if (data.lost()) {
            return List.of();
        }
        if (own.isEmpty()) {
            return place.nameDate().map(this::ofName).orElse(List.of());
        }
        Value value = own.get();
        Span span = JekyllProblems.span(frontMatter, "date");
        String written = Psych.text(value);
        Optional<OffsetDateTime> read = dates.of(value);
        if (read.isEmpty()) {
            return List.of(new NoteProblem(
                    RuleId.DATE_INVALID,
                    span,
                    written.isEmpty()
                            ? "the date is empty, and Jekyll stops and builds nothing"
                            : "Jekyll cannot read the date '%s', stops and builds nothing".formatted(written),
                    FORM));
        }
        List<NoteProblem> problems = new ArrayList<>();
        impossible(written, read.get(), span).ifPresent(problems::add);
        withoutOffset(value, read.get(), span).ifPresent(problems::add);
        return problems;
    }

    private List<NoteProblem> ofName(String name) {
        Optional<OffsetDateTime> read = dates.of(name);
        return read.isPresent()
                ? impossible(name, read.get(), Span.START).stream().toList()
                : List.of(new NoteProblem(
                        RuleId.DATE_INVALID,
                        Span.START,
                        "Jekyll cannot read the date '%s' of the file name, stops and builds nothing".formatted(name),
                        "rename the file, or give the front matter a date"));
    }

    private static Optional<NoteProblem> impossible(String written, OffsetDateTime read, Span span) {
        var parts = RubyDate.parse(written);
        Optional<String> ignored = RubyCommonDate.of(written) == null ? notRead(written) : Optional.empty();
        String problem;
        Severity severity = RuleId.DATE_IMPOSSIBLE.severity();
        if (parts.year != null
                && parts.month != null
                && parts.day != null
                && !RubyTime.isDay(parts.year, parts.month, parts.day)) {
            problem = "there is no such day";
        } else if (parts.hour != null && parts.hour >= 24) {
            problem = "there is no such hour";
        } else if (ignored.isPresent()) {
            problem = "'%s' is not read".formatted(ignored.get());
        } else if (parts.unread().isPresent()) {
            problem = "'%s' is not read".formatted(parts.unread().get());
            severity = Severity.WARNING;
        } else {
            return Optional.empty();
        }
        return Optional.of(new NoteProblem(
                        RuleId.DATE_IMPOSSIBLE,
                        span,
                        "%s: Jekyll makes %s of this date".formatted(problem, shown(read)),
                        FORM)
                .as(severity));
    }

    private static Optional<String> notRead(String written) {
        for (int i = 0; i < written.length(); i++) {
            for (String word : NOT_READ) {
                if (written.startsWith(word, i)) {
                    return Optional.of(word);
                }
            }
            if (written.charAt(i) >= '０' && written.charAt(i) <= '９') {
                return Optional.of(written.substring(i, i + 1));
            }
        }
        return Optional.empty();
    }

    private static String shown(OffsetDateTime moment) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xx", Locale.ROOT).format(moment);
    }

    /** How bad that is, and which offset is meant, others decide, who know the other notes. */
    private Optional<NoteProblem> withoutOffset(Value value, OffsetDateTime read, Span span) {
        if (!JekyllDate.isUtc(value)) {
            return Optional.empty();
        }
        boolean shifted = read.getOffset().getTotalSeconds() != 0;
        return Optional.of(new NoteProblem(
                RuleId.DATE_WITHOUT_OFFSET,
                span,
                "the date has no offset, so that it is read as UTC"
                        + (shifted ? ", which is %s here".formatted(shown(read)) : "")));
    }
}
