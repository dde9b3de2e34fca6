package dev.til.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** One command's page of the manual, in the roff of man(7). */
final class ManualPage {
    private static final int WIDTH = 78;
    /** Between a name and what it is for: roff writes it as a minus. */
    private static final String DASH = " \u2013 ";

    private final CommandWord command;
    private final String version;
    private final String date;
    private final StringBuilder page = new StringBuilder();

    /** @param date of the release, as {@code 2026-01-01} */
    ManualPage(CommandWord command, String version, String date) {
        this.command = command;
        this.version = version;
        this.date = date;
    }

    /** The name of its file: {@code til-hook-install.1}. */
    String file() {
        return command.joined("-") + ".1";
    }

    String text() {
        line(".TH %s 1 \"%s\" \"til %s\" \"til\""
                .formatted(command.joined("-").toUpperCase(Locale.ROOT), date, version));
        line(".SH NAME");
        text(command.joined("-") + DASH + lowered(command.description()));
        synopsis();
        line(".SH DESCRIPTION");
        text(command.description());
        notes();
        parameters();
        options();
        commands();
        exitCodes();
        examples();
        seeAlso();
        return page.toString();
    }

    private void synopsis() {
        line(".SH SYNOPSIS");
        String name = command.joined(" ");
        String whole = CommandWord.plain(command.line().getHelp().synopsis(0));
        line(".B " + escaped(name));
        String rest = whole.startsWith(name) ? whole.substring(name.length()).strip() : whole;
        text(rest);
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
            line(".PP");
            text(text.strip());
        }
    }

    /** What is indented there. */
    private void examples() {
        List<String> lines =
                footers().stream().filter(footer -> footer.startsWith("  ")).toList();
        if (!lines.isEmpty()) {
            line(".SH EXAMPLES");
            line(".EX");
            lines.forEach(example -> line(escaped(example.substring(2))));
            line(".EE");
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
            line(".SH ARGUMENTS");
            command.parameters()
                    .forEach(parameter -> item("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter));
        }
    }

    private void options() {
        if (!command.options().isEmpty()) {
            line(".SH OPTIONS");
            command.options().forEach(option -> item(signature(option), option));
        }
    }

    private static String signature(OptionSpec option) {
        String names = String.join(
                ", ",
                List.of(option.names()).stream()
                        .map(name -> "\\fB" + escaped(name) + "\\fR")
                        .toList());
        return option.arity().max() == 0 ? names : names + "=\\fI" + escaped(option.paramLabel()) + "\\fR";
    }

    private void item(String head, ArgSpec argument) {
        line(".TP");
        line(head);
        text(CommandWord.description(argument));
    }

    private void commands() {
        List<CommandWord> below = command.below();
        if (!below.isEmpty()) {
            line(".SH COMMANDS");
            for (CommandWord word : below) {
                line(".TP");
                line("\\fB" + escaped(word.joined(" ")) + "\\fR");
                text(word.description());
            }
        }
    }

    private void exitCodes() {
        Map<String, String> codes =
                command.line().getCommandSpec().usageMessage().exitCodeList();
        if (!codes.isEmpty()) {
            line(".SH EXIT STATUS");
            codes.forEach((code, meaning) -> {
                line(".TP");
                line("\\fB" + escaped(code.strip()) + "\\fR");
                text(CommandWord.plain(meaning));
            });
        }
    }

    private void seeAlso() {
        var above = command.path().subList(0, command.path().size() - 1);
        var others = above.isEmpty()
                ? command.below().stream()
                        .filter(word -> !word.isHelp())
                        .map(word -> word.joined("-"))
                        .toList()
                : List.of(String.join("-", above));
        line(".SH SEE ALSO");
        for (int i = 0; i < others.size(); i++) {
            line(".BR " + escaped(others.get(i)) + " (1)" + (i + 1 < others.size() ? "," : ""));
        }
    }

    /** Lines that are filled: none gets too long for a reader of the source. */
    private void text(String text) {
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            String next = word.equals(DASH.strip()) ? "\\-" : escaped(word);
            if (!line.isEmpty() && line.length() + next.length() + 1 > WIDTH) {
                line(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(next);
        }
        if (!line.isEmpty()) {
            line(line.toString());
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String lowered(String sentence) {
        String first = sentence.split("(?<=[a-z)'])[.:] ", 2)[0].replaceFirst("\\.$", "");
        boolean name = first.length() > 1 && Character.isUpperCase(first.charAt(1));
        return name || first.isEmpty() ? first : first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }

    /** roff: a backslash commands, a dash is a hyphen, and a dot or a quote at the start of a line is a request. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
