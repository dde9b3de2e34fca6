package dev.til.cli.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One command's page of the manual, in the roff of man(7). */
public final class ManualPage {
    private final CommandWord command;
    private final Roff page;

    /** @param date of the release, as {@code 2026-01-01} */
    public ManualPage(CommandWord command, String version, String date) {
        this.command = command;
        this.page = new Roff(command.joined("-"), 1, version, date);
    }

    /** The name of its file: {@code til-hook-install.1}. */
    public String file() {
        return command.joined("-") + ".1";
    }

    public String text() {
        page.heading("NAME");
        page.text(command.joined("-") + Roff.DASH + lowered(command.description()));
        synopsis();
        page.heading("DESCRIPTION");
        page.text(command.description());
        notes();
        parameters();
        options();
        commands();
        exitCodes();
        if (isTil()) {
            new RoffBlocks(page).write(Topic.written("til"));
        }
        examples();
        seeAlso();
        return page.toString();
    }

    private void synopsis() {
        page.heading("SYNOPSIS");
        String name = command.joined(" ");
        String whole = CommandWord.plain(command.line().getHelp().synopsis(0));
        page.line(".B " + Roff.escaped(name));
        String rest = whole.startsWith(name) ? whole.substring(name.length()).strip() : whole;
        page.text(rest);
    }

    /** The sentences that stand below the options in --help. */
    private void notes() {
        String paragraph = "";
        for (String footer : footers()) {
            if (isExample(footer) || footer.isBlank()) {
                paragraph(paragraph);
                paragraph = "";
            } else {
                paragraph += " " + footer;
            }
        }
        paragraph(paragraph);
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            page.paragraph(text.strip());
        }
    }

    /** What is indented there. */
    private void examples() {
        List<String> lines =
                footers().stream().filter(footer -> footer.startsWith("  ")).toList();
        if (!lines.isEmpty()) {
            page.heading("EXAMPLES");
            page.example(lines.stream().map(line -> line.substring(2)).toList());
        }
    }

    private static boolean isExample(String footer) {
        return footer.startsWith("  ") || footer.startsWith("Example");
    }

    private List<String> footers() {
        return Stream.of(command.line().getCommandSpec().usageMessage().footer())
                .map(footer -> Ansi.OFF.string(footer.replace("%n", "").replace("%%", "%")))
                .toList();
    }

    private void parameters() {
        if (!command.parameters().isEmpty()) {
            page.heading("ARGUMENTS");
            command.parameters().forEach(parameter -> item(Roff.italic(parameter.paramLabel()), parameter));
        }
    }

    private void options() {
        if (!command.options().isEmpty()) {
            page.heading("OPTIONS");
            command.options().forEach(option -> item(signature(option), option));
        }
    }

    private static String signature(OptionSpec option) {
        String names = String.join(
                ", ",
                List.of(option.names()).stream().map(name -> Roff.bold(name)).toList());
        if (option.arity().max() == 0) {
            return names;
        }
        String value = "=" + Roff.italic(option.paramLabel());
        return names + (option.arity().min() == 0 ? "[" + value + "]" : value);
    }

    private void item(String head, ArgSpec argument) {
        page.item(head, CommandWord.description(argument));
    }

    private void commands() {
        List<CommandWord> below = command.below();
        if (!below.isEmpty()) {
            page.heading("COMMANDS");
            for (CommandWord word : below) {
                page.item(Roff.bold(word.joined(" ")), word.description());
            }
        }
    }

    private void exitCodes() {
        Map<String, String> codes =
                command.line().getCommandSpec().usageMessage().exitCodeList();
        if (!codes.isEmpty()) {
            page.heading("EXIT STATUS");
            codes.forEach((code, meaning) -> page.item(Roff.bold(code.strip()), CommandWord.plain(meaning)));
        }
    }

    /** Whether it is the page of til itself, which says what holds for all commands. */
    private boolean isTil() {
        return command.path().size() == 1;
    }

    private void seeAlso() {
        page.heading("SEE ALSO");
        if (isTil()) {
            Stream<String> commands =
                    command.below().stream().filter(word -> !word.isHelp()).map(word -> word.joined("-") + "(1)");
            Stream<String> topics = Stream.of(Topic.values()).map(Topic::page);
            page.pages(Stream.concat(commands, topics).toList());
        } else {
            var above = command.path().subList(0, command.path().size() - 1);
            page.pages(List.of(String.join("-", above) + "(1)"));
        }
    }

    private static String lowered(String sentence) {
        String first = sentence.split("(?<=[a-z)'])[.:] ", 2)[0].replaceFirst("\\.$", "");
        boolean name = first.length() > 1 && Character.isUpperCase(first.charAt(1));
        return name || first.isEmpty() ? first : first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }
}
