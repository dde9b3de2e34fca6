package dev.til.cli.pages;

import dev.til.terminal.ShellWord;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What zsh offers after {@code til} and a tab: a function a command, with what each word is for. */
public final class ZshCompletion {
    private final List<CommandWord> commands;

    public ZshCompletion(CommandWord til) {
        commands = til.all();
    }

    public String text() {
        var script = new StringBuilder("#compdef til git-til\n# zsh completion for til, written by its build.\n");
        commands.forEach(command -> function(command, script));
        return script.append("\n_til \"$@\"\n").toString();
    }

    private static void function(CommandWord command, StringBuilder script) {
        List<CommandWord> below = command.below();
        script.append("\n%s() {\n".formatted(name(command)));
        if (!below.isEmpty()) {
            script.append("  local curcontext=$curcontext state line ret=1\n  local -a commands\n");
        }
        script.append(below.isEmpty() ? "  _arguments -s" : "  _arguments -s -C");
        command.options().forEach(option -> script.append(" \\\n    ").append(option(command, option)));
        if (below.isEmpty()) {
            command.parameters().forEach(parameter -> script.append(" \\\n    ").append(parameter(command, parameter)));
            script.append("\n}\n");
            return;
        }
        script.append(" \\\n    '1:command:->command' \\\n    '*::word:->word' && ret=0\n");
        script.append("  case $state in\n    command)\n      commands=(\n");
        below.forEach(word -> script.append("        %s\n"
                .formatted(
                        ShellWord.quoted(word.word() + ":" + word.description().replace(":", "\\:")))));
        script.append("      )\n      _describe -t commands command commands && ret=0\n      ;;\n");
        script.append("    word)\n      case $line[1] in\n");
        below.forEach(word -> script.append("        %s) %s && ret=0 ;;\n".formatted(word.word(), name(word))));
        script.append("      esac\n      ;;\n  esac\n  return ret\n}\n");
    }

    private static String name(CommandWord command) {
        return "_" + command.joined("_").replace('-', '_');
    }

    /** As _arguments has it: {@code '(-n --dry-run)'{-n,--dry-run}'[text]'}. */
    private static String option(CommandWord command, OptionSpec option) {
        boolean valued = option.arity().max() > 0;
        String what = "[" + bracketed(CommandWord.description(option)) + "]" + (valued ? value(command, option) : "");
        List<String> names = Stream.of(option.names())
                .map(name -> valued && name.startsWith("--") ? name + "=" : name)
                .toList();
        if (names.size() == 1) {
            return ShellWord.quoted((option.isMultiValue() ? "*" : "") + names.get(0) + what);
        }
        String each = "{" + String.join(",", names) + "}" + ShellWord.quoted(what);
        return option.isMultiValue()
                ? "'*'" + each
                : ShellWord.quoted("(" + String.join(" ", option.names()) + ")") + each;
    }

    private static String parameter(CommandWord command, PositionalParamSpec parameter) {
        return ShellWord.quoted((parameter.isMultiValue() ? "*" : "") + value(command, parameter));
    }

    private static String value(CommandWord command, ArgSpec argument) {
        List<String> values = command.values(argument);
        String open = CommandWord.isFile(argument) ? "_files" : " ";
        String optional = argument.isOption() && argument.arity().min() == 0 ? ":" : "";
        return optional + ":" + argument.paramLabel().replace(":", "\\:") + ":"
                + (values.isEmpty() ? open : "(" + String.join(" ", values) + ")");
    }

    private static String bracketed(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }
}
