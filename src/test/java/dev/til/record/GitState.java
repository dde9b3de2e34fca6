package dev.til.record;

import dev.til.cli.Sandbox;
import dev.til.forge.TestForge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command can change: the repository, the servers' repositories, pull requests and the home folder, line by line. */
public record GitState(List<String> lines) {
    private static final List<String> UNFINISHED =
            List.of("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply");

    public GitState {
        lines = List.copyOf(lines);
    }

    /** @param root the folder in which repository, servers' repositories and home folder lie */
    public static GitState of(Sandbox sandbox, Path root, Optional<TestForge> forge, Names names) {
        var lines = new ArrayList<String>();
        if (Files.exists(sandbox.directory().resolve(".git"))) {
            repository(sandbox, names, lines);
        }
        files(sandbox.directory(), "file", names, lines);
        for (Path bare : bares(root)) {
            String name = root.relativize(bare).toString();
            git(sandbox, bare, "for-each-ref", "--format=%(refname) %(objectname:short=10) %(contents:subject)")
                    .forEach(ref -> lines.add("on the server %s %s".formatted(name, ref)));
        }
        forge.ifPresent(server -> requests(server, lines));
        files(sandbox.home(), "home", names, lines);
        return new GitState(lines.stream().map(names::in).toList());
    }

    private static void repository(Sandbox sandbox, Names names, List<String> lines) {
        Path directory = sandbox.directory().resolve(".git");
        lines.add("HEAD is " + head(sandbox, directory.resolve("HEAD")));
        lines.addAll(git(
                sandbox, directory, "for-each-ref", "--format=%(refname) %(objectname:short=10) %(contents:subject)"));
        git(sandbox, directory, "ls-files", "-s").forEach(entry -> lines.add("index " + entry.replace('\t', ' ')));
        git(sandbox, directory, "config", "--local", "--list").forEach(setting -> lines.add("config " + setting));
        files(directory.resolve("hooks"), "hook", names, lines);
        for (String name : UNFINISHED) {
            if (Files.exists(directory.resolve(name))) {
                lines.add("unfinished " + name);
            }
        }
    }

    /** Read as a file where it is one here: no program for each look. */
    private static String head(Sandbox sandbox, Path file) {
        if (!Files.isRegularFile(file)) {
            return sandbox.run("sh", "-c", "git symbolic-ref -q HEAD || git rev-parse --short=10 HEAD")
                    .out()
                    .strip();
        }
        try {
            String text = Files.readString(file).strip();
            return text.startsWith("ref: ") ? text.substring("ref: ".length()) : text.substring(0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> git(Sandbox sandbox, Path directory, String... arguments) {
        var command = new ArrayList<String>(List.of("-c", "core.quotePath=false", "--git-dir", directory.toString()));
        command.addAll(List.of(arguments));
        return sandbox.run("git", command.toArray(String[]::new)).out().lines().toList();
    }

    private static List<Path> bares(Path root) {
        try (Stream<Path> all = Files.walk(root, 2)) {
            return all.filter(path -> path.toString().endsWith(".git") && !path.endsWith(".git"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requests(TestForge server, List<String> lines) {
        for (int number = 1; number <= server.count(); number++) {
            String name = "pull request " + server.describe(number) + (server.isOpen(number) ? "" : " (closed)");
            lines.add(name);
            int request = number;
            server.body(number)
                    .lines()
                    .forEach(line -> lines.add("pull request #%d says: %s".formatted(request, line)));
        }
    }

    /** Name and id of each file below a folder; of a repository no file of Git's own, of a home no cache and no screen. */
    private static void files(Path folder, String what, Names names, List<String> lines) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (Files.isDirectory(file) || name.startsWith(".git/") || name.matches("err\\d+\\.txt|\\.cache/.*")) {
                    continue;
                }
                lines.add("%s %s %s%s"
                        .formatted(
                                what,
                                name,
                                names.id(Files.readAllBytes(file)),
                                Files.isExecutable(file) ? " (executable)" : ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that are gone ({@code -}) and those that have come ({@code +}), each in its order. */
    public List<String> since(GitState before) {
        var changes = new ArrayList<String>();
        before.lines.stream().filter(line -> !lines.contains(line)).forEach(line -> changes.add("- " + line));
        lines.stream().filter(line -> !before.lines.contains(line)).forEach(line -> changes.add("+ " + line));
        return changes;
    }
}
