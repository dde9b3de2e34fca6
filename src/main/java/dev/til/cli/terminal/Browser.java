package dev.til.cli.terminal;

import dev.til.git.Repo;
import dev.til.git.repository.RepositorySetting;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The person's browser: what {@code git config --global web.browser} names, else {@code BROWSER}, else what the desktop opens
 * pages with. Never through a shell. Where none can be started the page's address is said, and that is no failure.
 */
public final class Browser {
    private static final long PATIENCE_SECONDS = 3;

    private final Terminal terminal;
    private final Repo repo;

    public Browser(Terminal terminal, Repo repo) {
        this.terminal = terminal;
        this.repo = repo;
    }

    public void open(String url) {
        if (!isPage(url)) {
            return;
        }
        boolean somebodyIsThere = terminal.errIsTerminal() || terminal.outIsTerminal();
        boolean opened = somebodyIsThere
                && terminal.variable("CI").isEmpty()
                && candidates().anyMatch(command -> start(command, url));
        if (!opened) {
            terminal.say("open it in a browser: " + url);
        }
    }

    /** The forge says the address: what is no page must not reach a program that opens anything. */
    private static boolean isPage(String url) {
        try {
            String scheme = String.valueOf(URI.create(url).getScheme()).toLowerCase(Locale.ROOT);
            return scheme.equals("https") || scheme.equals("http");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Stream<List<String>> candidates() {
        return Stream.of(configured(), variable(), desktop()).flatMap(List::stream);
    }

    /** git web--browse: a tool's name, whose program may be at browser.TOOL.path or be browser.TOOL.cmd. */
    private List<List<String>> configured() {
        return last("web.browser")
                .map(tool -> last("browser." + tool + ".cmd")
                        .or(() -> last("browser." + tool + ".path").map(path -> "\"" + path + "\""))
                        .orElse(tool))
                .map(Browser::words)
                .stream()
                .toList();
    }

    /** What the person has set for themselves: a repository names no program that til starts. */
    private Optional<String> last(String key) {
        return repo.settings().withOrigins(key).stream()
                .filter(RepositorySetting::isPersons)
                .map(RepositorySetting::value)
                .reduce((first, second) -> second)
                .filter(value -> !value.isBlank());
    }

    /** BROWSER: commands with a colon between them, each with or without a %s. */
    private List<List<String>> variable() {
        return Stream.of(terminal.variable("BROWSER").split(":"))
                .filter(command -> !command.isBlank())
                .map(Browser::words)
                .toList();
    }

    private List<List<String>> desktop() {
        boolean screen = !terminal.variable("DISPLAY").isEmpty()
                || !terminal.variable("WAYLAND_DISPLAY").isEmpty();
        var all = new ArrayList<List<String>>();
        if (screen) { // without one xdg-open would look for a browser in the terminal
            all.add(List.of("xdg-open"));
        }
        all.add(List.of("wslview"));
        if (File.separatorChar == '\\') {
            all.add(List.of("rundll32", "url.dll,FileProtocolHandler"));
        } else if (Files.isExecutable(Path.of("/usr/bin/open"))
                && Files.isDirectory(Path.of("/System/Library"))) { // elsewhere open is openvt
            all.add(List.of("/usr/bin/open"));
        }
        return all;
    }

    /** A command line cut at its blanks; quotes keep words together. Nothing in it is expanded. */
    static List<String> words(String command) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        char quote = 0;
        boolean begun = false;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                begun = true;
            } else if (c == quote && quote != 0) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    private boolean start(List<String> words, String url) {
        if (words.isEmpty()) {
            return false;
        }
        Optional<Path> program = program(words.get(0));
        if (program.isEmpty()) {
            return false;
        }
        var command = new ArrayList<String>();
        command.add(program.get().toString());
        boolean placed = false;
        for (String word : words.subList(1, words.size())) {
            placed |= word.contains("%s");
            command.add(word.replace("%s", url));
        }
        if (!placed) {
            command.add(url);
        }
        return started(command);
    }

    /** Only absolute folders of the PATH: another would run a program of the repository. */
    private Optional<Path> program(String name) {
        Path named = Path.of(name);
        if (named.isAbsolute()) {
            return Optional.of(named).filter(Files::isExecutable);
        }
        if (named.getNameCount() > 1) {
            return Optional.empty();
        }
        return Stream.of(terminal.variable("PATH").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty() && Path.of(folder).isAbsolute())
                .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private boolean started(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(terminal.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            // a browser that is still there after a moment shows the page; one that could not has said so by then
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
