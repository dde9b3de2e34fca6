package dev.til.cli.pages;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** What fish offers after {@code til} and a tab, with what each word is for. */
public final class FishCompletion {
    private static final String START = """
            # fish completion for til, written by its build.

            # Whether the words so far are those of a command, and no more of them.
            function __til_at
                set -l words (commandline -opc)[2..-1]
                test "$(string match -v -- '-*' $words)" = "$argv"
            end

            # Whether the words so far begin with those of a command.
            function __til_in
                set -l words (commandline -opc)[2..-1]
                set -l words (string match -v -- '-*' $words)
                set -l upto (count $argv)
                test (count $words) -ge $upto; and test "$words[1..$upto]" = "$argv"
            end

            complete -c til -f
            """;

    private final List<CommandWord> commands;

    public FishCompletion(CommandWord til) {
        commands = til.all();
    }

    public String text() {
        var script = new StringBuilder(START);
        commands.forEach(command -> command(command, script));
        return script.toString();
    }

    private static void command(CommandWord command, StringBuilder script) {
        String path = String.join(" ", command.path().subList(1, command.path().size()));
        String at = "complete -c til -n '" + ("__til_at " + path).strip() + "'";
        String in = command.below().isEmpty() ? at.replace("__til_at", "__til_in") : at;
        for (CommandWord below : command.below()) {
            script.append("%s -a %s -d %s\n".formatted(at, below.word(), quoted(below.description())));
        }
        if (command.below().isEmpty() && !command.parameters().isEmpty()) {
            List<String> values = command.parameters().stream()
                    .flatMap(parameter -> command.values(parameter).stream())
                    .toList();
            if (!values.isEmpty()) {
                script.append("%s -a '%s'\n".formatted(in, String.join(" ", values)));
            } else if (command.parameters().stream().anyMatch(CommandWord::isFile)) {
                script.append(in).append(" -F\n");
            }
        }
        command.options()
                .forEach(option ->
                        script.append(in).append(option(command, option)).append('\n'));
    }

    private static String option(CommandWord command, OptionSpec option) {
        var text = new StringBuilder();
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            List<String> values = command.values(option);
            text.append(CommandWord.isFile(option) ? " -r -F" : " -x");
            if (!values.isEmpty()) {
                text.append(" -a '").append(String.join(" ", values)).append("'");
            }
        }
        return text.append(" -d ")
                .append(quoted(CommandWord.description(option)))
                .toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
