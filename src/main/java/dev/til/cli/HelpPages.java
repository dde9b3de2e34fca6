package dev.til.cli;

import dev.til.cli.pages.Topic;
import dev.til.cli.terminal.CommandProgress;
import dev.til.cli.terminal.Terminal;
import dev.til.terminal.Colours;
import dev.til.terminal.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * What picocli says of every command, and what else one looks up, for the build, which writes it down in files that the
 * launcher prints: {@code --help} needs no Java then. Each page is there plain and with colours.
 */
final class HelpPages {
    private HelpPages() {}

    /** @param args the folder to write to */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (var page : all().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** The pages by the names of their files: {@code hook-install.txt} and, coloured, {@code hook-install.ansi}. */
    static Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        add("", TilCommand.commandLine(nobody()), pages);
        for (Topic topic : Topic.values()) {
            pages.put(topic.word() + ".txt", text(topic, Colours.OFF));
            pages.put(topic.word() + ".ansi", text(topic, Colours.ON));
        }
        return pages;
    }

    private static void add(String name, CommandLine command, Map<String, String> pages) {
        String file = name.isEmpty() ? "til" : name;
        pages.put(file + ".txt", command.getUsageMessage(Ansi.OFF).replace("\r", ""));
        pages.put(file + ".ansi", command.getUsageMessage(Ansi.ON).replace("\r", ""));
        command.getSubcommands().forEach((word, below) -> {
            if (!below.getCommandSpec().helpCommand()) { // nobody needs help about help
                add(name.isEmpty() ? word : name + "-" + word, below, pages);
            }
        });
    }

    private static String text(Topic topic, Colours colours) {
        var text = new StringWriter();
        var screen = new Screen(text, Map.of());
        topic.print(screen, colours);
        screen.flush();
        return text.toString().replace("\r", "");
    }

    /** A terminal at which nobody sits. */
    static Terminal nobody() {
        return new Terminal(
                Path.of(""),
                new BufferedReader(Reader.nullReader()),
                Screen.nowhere(),
                Screen.nowhere(),
                Map.of(),
                false,
                false,
                false,
                Clock.systemUTC(),
                new CommandProgress());
    }
}
