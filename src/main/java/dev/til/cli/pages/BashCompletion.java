package dev.til.cli.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** What bash offers after {@code til} and a tab; plain enough for the bash 3.2 of macOS. */
public final class BashCompletion {
    private static final String START = """
            # bash completion for til, written by its build.
            # shellcheck shell=bash

            # The words after 'til', up to the one that is being typed.
            _til_complete() {
              local command=til typed='' previous='' word offers=''
              while [ $# -gt 1 ]; do
                case $command/$1 in
            """;
    private static final String VALUES = """
                  *) ;;
                esac
                [ "$1" = = ] || previous=$1
                shift
              done
              typed=${1:-}
              case $typed in
                =) typed='' ;;
                --*=*) previous=${typed%%=*} typed=${typed#*=} ;;
              esac
              COMPREPLY=()
              case $command/$previous in
            """;
    private static final String WORDS = """
                *)
                  case $command/$typed in
            """;
    private static final String END = """
                  esac
                  ;;
              esac
              while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$offers" -- "$typed")
            }

            _til() {
              _til_complete "${COMP_WORDS[@]:1:COMP_CWORD}"
            }

            # Git's own completion calls this for 'git til'; 'words' and 'cword' are its variables.
            # shellcheck disable=SC2154
            _git_til() {
              local at=1
              while [ "$at" -lt "$cword" ] && [ "${words[at]}" != til ]; do at=$((at + 1)); done
              _til_complete "${words[@]:at+1:cword-at}"
            }

            complete -o default -F _til til git-til
            """;

    private final List<CommandWord> commands;

    public BashCompletion(CommandWord til) {
        commands = til.all();
    }

    public String text() {
        var script = new StringBuilder(START);
        for (CommandWord command : commands) {
            for (CommandWord below : command.below()) {
                script.append(
                        "      %s/%s) command=%s ;;\n".formatted(command.joined("-"), below.word(), below.joined("-")));
            }
        }
        script.append(VALUES);
        for (CommandWord command : commands) {
            values(command, script);
        }
        script.append(WORDS);
        for (CommandWord command : commands) {
            script.append("        %s/-*) offers='%s' ;;\n"
                    .formatted(command.joined("-"), String.join(" ", options(command))));
            script.append(
                    "        %s/*) offers='%s' ;;\n".formatted(command.joined("-"), String.join(" ", words(command))));
        }
        return script.append(END).toString();
    }

    /** After an option come its values; where they cannot be counted nothing is offered, and bash offers files. */
    private static void values(CommandWord command, StringBuilder script) {
        for (OptionSpec option : command.options()) {
            if (option.arity().max() > 0) {
                String names = String.join(
                        " | ",
                        Stream.of(option.names())
                                .map(name -> command.joined("-") + "/" + name)
                                .toList());
                script.append("    %s) offers='%s' ;;\n".formatted(names, String.join(" ", command.values(option))));
            }
        }
    }

    private static List<String> words(CommandWord command) {
        List<String> words = new ArrayList<>();
        command.below().forEach(below -> words.add(below.word()));
        command.parameters().forEach(parameter -> words.addAll(command.values(parameter)));
        return words;
    }

    private static List<String> options(CommandWord command) {
        return command.options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }
}
