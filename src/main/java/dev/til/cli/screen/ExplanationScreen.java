package dev.til.cli.screen;

import dev.til.TilException;
import dev.til.check.run.CheckRun;
import dev.til.cli.terminal.Terminal;
import dev.til.note.Document.Link;
import dev.til.note.Span;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.terminal.Harmless;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells where a link leads on the published site, step by step. */
public record ExplanationScreen(Terminal terminal, CheckRun inspection) {
    private static final Pattern PICTURE =
            Pattern.compile(".*\\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)(?:[?#].*)?", Pattern.CASE_INSENSITIVE);

    public void of(String target, Page from) {
        // The link of the note itself, when there is one: it knows whether it is a picture.
        Link link = from.document().links().stream()
                .filter(candidate -> candidate.target().equals(target))
                .findFirst()
                .orElseGet(() -> new Link(kind(target), target, "", Span.START, Span.START));
        Resolution resolution = inspection.context().index().follow(link, from);
        terminal.print("%s in %s".formatted(target, Harmless.path(from.path())));
        int number = 1;
        for (String step : resolution.steps()) {
            terminal.print("%3d. %s".formatted(number++, step));
        }
        terminal.print("  => " + resolution.status().name().toLowerCase(Locale.ROOT)
                + resolution.resolved().map(to -> ": " + to).orElse(""));
        resolution.problem().ifPresent(problem -> {
            terminal.print("     %s [%s]".formatted(problem.message(), problem.rule()));
            problem.hint().ifPresent(hint -> terminal.print("     = " + hint));
        });
    }

    public void of(String target, String from) {
        of(target, page(from));
    }

    private Page page(String from) {
        List<Page> pages = inspection.named(from);
        if (pages.size() != 1) {
            throw TilException.usage("'%s' is a folder".formatted(from), "name the one note that holds the link");
        }
        return pages.get(0);
    }

    private static Link.Kind kind(String target) {
        return PICTURE.matcher(target).matches() ? Link.Kind.IMAGE : Link.Kind.INLINE;
    }
}
