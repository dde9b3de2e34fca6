package dev.til.record;

import dev.til.cli.Sandbox;
import dev.til.forge.TestForge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A situation that is played: its folder, its server, and what has come of it so far. */
final class Play implements AutoCloseable {
    private final Situation situation;
    private final Path root;
    private final Sandbox sandbox;
    private final Driver driver;
    private final Names names = new Names();
    private final StringBuilder text = new StringBuilder();
    private String folder = "";
    private Optional<TestForge> forge = Optional.empty();
    /** As til left it, while nobody else has done anything since. */
    private Optional<GitState> known = Optional.empty();

    private Play(Situation situation, Path root, Driver driver) {
        this.situation = situation;
        this.root = root;
        this.sandbox = new Sandbox(root).set("ROOT", root.toString());
        this.driver = driver;
        names.call(driver.installed(), "TIL"); // which may be below the root
        names.call(root.toString(), "ROOT");
        names.call(Driver.JAVA, "JAVA");
    }

    /**
     * Plays a situation from its beginning; gives it with all answers as they are now.
     *
     * @param root an empty folder
     */
    static String of(Situation situation, Path root, Driver driver) {
        if (situation.isForPackaged() && !driver.isPackaged()) {
            return situation.recorded();
        }
        try (var play = new Play(situation, root, driver)) {
            return play.played();
        }
    }

    private String played() {
        text.append("# ").append(situation.title()).append('\n');
        List<String> lines = situation.played();
        for (int at = 0; at < lines.size(); ) {
            var line = new StringBuilder(lines.get(at));
            text.append(lines.get(at)).append('\n');
            for (at++; at < lines.size() && lines.get(at).startsWith(">"); at++) {
                text.append(lines.get(at)).append('\n');
                line.append('\n').append(lines.get(at).replaceFirst("^> ?", ""));
            }
            play(line.toString());
        }
        return text.append('\n').toString();
    }

    private void play(String line) {
        String word = line.split(" ", 2)[0];
        String rest = line.substring(Math.min(line.length(), word.length() + 1));
        boolean isTil = line.equals("$ til") || line.startsWith("$ til ");
        if (!isTil) {
            known = Optional.empty();
        }
        switch (word) {
            case "server" -> start(rest);
            case "given" -> shell(". \"$GIVEN/%s.sh\"".formatted(rest));
            case "cd" -> folder = rest;
            case "packaged" -> {} // says who plays it
            case "quietly" -> quietly(rest);
            case "set" -> set(rest.split(" ", 2));
            case "kept" -> keep(rest.split(" ", 2));
            case "forge" -> onForge(rest.split(" "));
            case "$" -> {
                if (isTil) {
                    til(rest.substring("til".length()));
                } else {
                    shell(rest);
                }
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void set(String... words) {
        sandbox.set(words[0], words.length > 1 ? words[1].replace("$ROOT", root.toString()) : "");
    }

    private void start(String kind) {
        if (!kind.equals("github")) {
            throw new IllegalArgumentException(kind);
        }
        var server = new TestForge(root, "yuna", "mina", "jun");
        forge = Optional.of(server);
        names.call(server.host(), "SERVER");
        sandbox.set("GH_HOST", server.host()).set("GH_ENTERPRISE_TOKEN", "t_yuna");
        sandbox.set("REMOTE", server.url("yuna", "study/notes")).set("FORK", server.url("yuna", "yuna/notes"));
        sandbox.set("API", server.api().toString());
    }

    private void onForge(String... words) {
        TestForge server = forge.orElseThrow();
        int number = words.length > 1 && words[1].matches("\\d+") ? Integer.parseInt(words[1]) : 0;
        switch (words[0]) {
            case "merged" -> server.merged("study/notes", number);
            case "closed" -> server.close(number);
            case "demand" ->
                server.demand(
                        Integer.parseInt(words[1]),
                        String.join(" ", List.of(words).subList(2, words.length)));
            case "review" -> server.review(number, words[2], words[3]);
            case "draft" -> server.draft(number, true);
            case "ready" -> server.ready(number);
            case "retitled" -> server.rename(number, words[2]);
            case "run" -> server.run(words[1], words.length > 2 ? words[2] : "");
            case "guard" -> server.guard(words[1]);
            case "fails" -> fails(server, words);
            default -> throw new IllegalArgumentException(String.join(" ", words));
        }
    }

    /** {@code fails METHOD STATUS [TIMES]}; who is in trouble may be asked again at once. */
    private static void fails(TestForge server, String... words) {
        int status = Integer.parseInt(words[2]);
        Map<String, String> headers = status < 500 ? Map.of() : Map.of("Retry-After", "0");
        for (int times = words.length > 3 ? Integer.parseInt(words[3]) : 1; times > 0; times--) {
            server.fail(new TestForge.Failure(words[1], status, headers));
        }
    }

    private void til(String words) {
        GitState before = known.orElseGet(this::state);
        answer(driver.til(sandbox, folder, split(words)));
        GitState now = state();
        now.since(before).forEach(this::answer);
        known = Optional.of(now);
    }

    /** What a program reads later; whatever the exit code is. */
    private void keep(String... words) {
        String said = driver.til(sandbox, folder, split(words[1].substring("til".length())));
        sandbox.write(words[0], said.substring(0, said.lastIndexOf("exit ")));
    }

    private GitState state() {
        return GitState.of(sandbox, root, forge, names);
    }

    /** What another situation records already. */
    private void quietly(String command) {
        String said = driver.til(sandbox, folder, split(command.substring("til".length())));
        if (!said.endsWith("exit 0\n")) {
            throw new AssertionError("%s: %s: %s".formatted(situation.title(), command, said));
        }
    }

    /** The words as a shell makes them of a line. */
    private List<String> split(String words) {
        String joined = sandbox.run("sh", "-c", "printf '%s\\0'" + words).out();
        var all = new ArrayList<>(List.of(joined.split("\0", -1)));
        all.remove(all.size() - 1);
        return words.isBlank() ? List.of() : all;
    }

    private void shell(String line) {
        var screen = sandbox.set("GIVEN", Recorded.folder().resolve("given").toString())
                .run("sh", "-euc", ". \"$GIVEN/words.sh\"\ncd \"$0\"\n" + line, folder.isEmpty() ? "." : folder);
        if (screen.exit() != 0) {
            throw new AssertionError("%s: %s: %s".formatted(situation.title(), line, screen));
        }
        if (!screen.out().isEmpty()) {
            answer(screen.out());
        }
    }

    /** Adds what was said, with what is different in each run under a name. */
    private void answer(String said) {
        names.in(said)
                .lines()
                .map(line -> ("  " + line).stripTrailing())
                .forEach(line -> text.append(line).append('\n'));
    }

    @Override
    public void close() {
        forge.ifPresent(TestForge::close);
        try {
            delete(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
