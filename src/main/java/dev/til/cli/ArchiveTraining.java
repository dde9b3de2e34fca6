package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What is run all day, above all the check before a commit, without a word on small repositories of every kind that are
 * deleted again: the archives of classes that the launcher makes for it hold what was used here.
 */
record ArchiveTraining(Terminal terminal, Collection<String> sites) implements Callable<Integer> {
    private static final String JEKYLL = "_config.yml";
    private static final Map<String, String> SITES = Map.of(
            JEKYLL, """
                    theme: jekyll-theme-chirpy
                    permalink: /posts/:title/
                    timezone: Asia/Seoul
                    plugins: [jekyll-redirect-from]
                    """, "hugo.toml", "baseURL = 'https://mina.example.com/'\n", "plain.txt", "No site but GitHub.\n");

    private static final String GEMFILE = """
            gem "github-pages", group: :jekyll_plugins # the one that builds it
            group :jekyll_plugins do
              gem "jekyll-feed", "~> 0.17", platforms: [:ruby]
            end
            """;

    private static final String CONFIG = """
            version: 1
            course: {start: 2022-09-19, weekdays: [mon, tue, wed, thu, fri], days-off: [2022-10-03], absent: [17]}
            notes:
              day: {path: "%s/{{date}}-day{{days}}.md", tags: {day: "day{{n}}"}, heading: "{{n}}일차"}
            check:
              rules: {image-alt-missing: warning}
              front-matter: {required: [title]}
            """;

    private static final String NOTE = """
            ---
            title: "Day %1$d: 하루"
            date: 2022-10-%1$d 18:00:00 +0900
            categories: [TIL]
            tags: [day20, Git]
            ---

            ## %1$d일차

            A *word* and a **strong** one, `code`, ~~no~~, <kbd>key</kbd> &amp; a footnote[^1]; [own](#part), {{ page.title }}
            [yesterday](/posts/day18/#part) and [a typo](/posts/dya18/), [site](https://example.com), <https://example.com>.

            1. one
               - two ![picture](none.png)

            [A file](../plain.txt), [a note](2022-10-18-day18.md#part), [a heading that is none](2022-10-18-day18.md#none).
            [A feed](/feed.xml), [a list](/index.xml), [an issue](../../../issues): nobody follows them.
            <!-- said to nobody -->

            - a [line][x] `of` text
              that goes on

            > [!NOTE]
            > quoted <a name="there" href="#here" id="here">html</a>

            <img src="none.png" alt="none">

            | a | b |
            |---|---|
            | 1 | [x] |

            > quoted

            ```java
            int day = %1$d;
            ```

            Part
            ----
            {: .class}

            [^1]: said below
            [x]: https://example.com "title"
            <!-- til-ignore link-missing -->
            """;

    @Override
    public Integer call() {
        Path folder = temporary(terminal);
        try {
            for (String site : sites) {
                DemoShell shell = rehearse(site, folder);
                if (sites.size() > 1) {
                    rehearseDay(shell);
                }
            }
        } finally {
            delete(folder);
        }
        return ExitCode.OK;
    }

    /** Of every kind of site that there is. */
    static ArchiveTraining ofAll(Terminal terminal) {
        return new ArchiveTraining(terminal, SITES.keySet());
    }

    /** Of the check before a commit on a site that is built from this file; of all where there is none such. */
    static ArchiveTraining of(Terminal terminal, List<String> site) {
        return SITES.keySet().containsAll(site) && !site.isEmpty()
                ? new ArchiveTraining(terminal, site)
                : ofAll(terminal);
    }

    /** Makes a repository of one kind and checks what is staged in it; gives it with a note that is not committed. */
    DemoShell rehearse(String site, Path folder) {
        DemoShell shell = repository(site, folder);
        shell.til("check", "--staged"); // there is nothing yet
        write(folder.resolve(site), site, 18);
        stage(shell);
        shell.til("check", "--staged");
        shell.quietly("-c", "core.hooksPath=/dev/null", "commit", "-q", "-m", "A day");
        write(folder.resolve(site), site, 20);
        stage(shell);
        shell.til("check", "--staged");
        shell.til("check", "--staged", "--quiet"); // now with what the run before has kept
        if (site.equals(JEKYLL)) {
            file(
                    folder.resolve(site).resolve(JEKYLL),
                    "theme: a-theme\nurl: https://mina.example.com\nbaseurl: /notes\n");
            stage(shell);
            shell.til("check", "--staged");
        }
        return shell;
    }

    /** What else is run again and again on a day. */
    private static void rehearseDay(DemoShell shell) {
        shell.quietly("-c", "core.hooksPath=/dev/null", "commit", "-qam", "Another day");
        shell.quietly("remote", "add", "origin", "../nowhere.git"); // nobody asks it: its branch was fetched before
        shell.quietly("update-ref", "refs/remotes/origin/main", "HEAD");
        shell.til("check");
        shell.til("check"); // now with the answer of the run before
        shell.til("new", "day21", "--no-fetch");
        shell.til("check");
        shell.til("status");
        shell.quietly("add", "-A");
        shell.quietly("-c", "core.hooksPath=/dev/null", "commit", "-q", "-m", "One more");
        shell.til("status"); // on a branch that the base is behind
    }

    private DemoShell repository(String site, Path folder) {
        Path notes = folder.resolve(site);
        file(notes.resolve(site), SITES.getOrDefault(site, ""));
        if (site.equals(JEKYLL)) {
            file(notes.resolve("Gemfile"), GEMFILE);
        }
        file(notes.resolve(".til/config.yml"), CONFIG.formatted(place(site)));
        var quiet = terminal.unseen(folder);
        // a hook would start another til: what it runs is run in this one
        // and til reads the settings of the machine as it will
        var shell = new DemoShell(quiet, notes, Map.of("TIL_SKIP", "1", "GIT_CONFIG_NOSYSTEM", "0"));
        shell.quietly("init", "-q", "--template=");
        for (String setting : List.of("user.name=Mina", "user.email=mina@example.com", "commit.gpgSign=false")) {
            shell.quietly("config", setting.split("=", 2)[0], setting.split("=", 2)[1]);
        }
        return shell;
    }

    private static void write(Path notes, String site, int day) {
        file(notes.resolve("%s/2022-10-%d-day%d.md".formatted(place(site), day, day)), NOTE.formatted(day));
    }

    private static void stage(DemoShell shell) {
        shell.quietly("add", "-A");
    }

    private static String place(String site) {
        return site.equals("hugo.toml") ? "content/posts" : "_posts";
    }

    private static void file(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new TilException("cannot write '%s'".formatted(file), "see whether its disk is full", e);
        }
    }

    /** An empty folder of the machine's temporary ones. */
    static Path temporary(Terminal terminal) {
        String temporary = terminal.variable("TMPDIR");
        try {
            return temporary.isEmpty()
                    ? Files.createTempDirectory("til-demo-")
                    : Files.createTempDirectory(Path.of(temporary), "til-demo-");
        } catch (IOException e) {
            throw new TilException("cannot make a temporary folder", "set TMPDIR to one that you may write to", e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new TilException("cannot delete '%s'".formatted(folder), "delete it yourself", e);
        }
    }
}
