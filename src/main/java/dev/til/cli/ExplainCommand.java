package dev.til.cli;

import dev.til.TilException;
import dev.til.check.Rule;
import dev.til.check.rule.AllRules;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.note.Nearest;
import dev.til.note.RuleId;
import dev.til.report.MarkdownReport;
import dev.til.terminal.Colours;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code til explain}: what a rule means, what happens on the site without it, and how to mend it. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Explain a rule of 'til check': what happens on the site, and what to do. Without a name: all rules.",
        footer = {"", "Example:", "  til explain link-missing"})
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    /** What a shell completes. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return RuleId.words().stream().sorted().iterator();
        }
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "RULE",
            completionCandidates = Names.class,
            description = "What stands in brackets behind a finding.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--color",
            defaultValue = "auto",
            paramLabel = "WHEN",
            description = "auto (default), always or never.")
    private ReportOptions.Colour colour = ReportOptions.Colour.AUTO;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (name.isPresent()) {
            explain(named(name.get()));
        } else {
            list();
        }
        return ExitCode.OK;
    }

    private void list() {
        AllRules.ALL.stream()
                .sorted(Comparator.comparing((Rule rule) -> rule.id().severity())
                        .thenComparing(rule -> rule.id().toString()))
                .forEach(rule -> terminal.print("%-8s %-28s %s".formatted(severity(rule), rule.id(), lead(rule))));
    }

    private void explain(Rule rule) {
        var colours = terminal.coloured(colour.name().toLowerCase(Locale.ROOT)) ? Colours.ON : Colours.OFF;
        new MarkdownReport(terminal.out(), colours).print(AllRules.page(rule), " (%s)".formatted(severity(rule)));
    }

    private static String severity(Rule rule) {
        return rule.off() ? "off" : rule.id().severity().word();
    }

    /** The first sentence of a rule's page. */
    private static String lead(Rule rule) {
        String paragraph = AllRules.page(rule).lines().skip(2).findFirst().orElse("");
        int end = paragraph.indexOf(". ");
        String sentence = end < 0 ? paragraph : paragraph.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static Rule named(String name) {
        return AllRules.named(name).orElseThrow(() -> {
            List<String> ids = RuleId.words();
            List<String> near = Nearest.of(name, ids)
                    .map(List::of)
                    .orElseGet(() -> ids.stream()
                            .filter(id -> id.contains(name.toLowerCase(Locale.ROOT)))
                            .limit(5)
                            .toList());
            return TilException.usage(
                    "there is no rule '%s'".formatted(name),
                    near.isEmpty()
                            ? "'til explain' lists them all"
                            : "did you mean %s?".formatted(String.join(", ", near)));
        });
    }
}
