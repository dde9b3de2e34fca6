package dev.til.cli;

import dev.til.cli.pages.BashCompletion;
import dev.til.cli.pages.CommandWord;
import dev.til.cli.pages.FishCompletion;
import dev.til.cli.pages.ManualPage;
import dev.til.cli.pages.Topic;
import dev.til.cli.pages.ZshCompletion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a package brings beside til itself: the manual, and what the shells complete. The build calls it. */
final class PackagePages {
    private PackagePages() {}

    /** @param args the folder to write to, the version, and the date of the release */
    public static void main(String[] args) throws IOException {
        for (var file : all(args[1], args[2]).entrySet()) {
            Path path = Path.of(args[0]).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** Texts by where they go below the folder {@code share} of an installation. */
    static Map<String, String> all(String version, String date) {
        var til = CommandWord.til(TilCommand.commandLine(HelpPages.nobody()));
        Map<String, String> files = new TreeMap<>();
        for (CommandWord command : til.all()) {
            if (!command.isHelp()) {
                var page = new ManualPage(command, version, date);
                files.put("man/man1/" + page.file(), page.text());
            }
        }
        for (Topic topic : Topic.values()) {
            files.put("man/man5/" + topic.file(), topic.manual(version, date));
        }
        files.put("bash-completion/completions/til", new BashCompletion(til).text());
        files.put("zsh/site-functions/_til", new ZshCompletion(til).text());
        files.put("fish/vendor_completions.d/til.fish", new FishCompletion(til).text());
        return files;
    }
}
